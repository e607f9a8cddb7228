package urna.hub.web;

import io.javalin.config.RoutesConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import urna.hub.access.Role;
import urna.note.StrictText;

/** A file of the hub's pages, as it stands on the class path. Nothing else of the class path can be asked for. */
public final class StaticFile {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml");

    private final String contentType;
    private final byte[] content;

    private StaticFile(String contentType, byte[] content) {
        this.contentType = contentType;
        this.content = content;
    }

    /**
     * Reads one.
     *
     * @param resource from the root of the class path, such as {@code /urna/hub/web/page/page.css}
     */
    public static StaticFile read(String resource) throws IOException {
        String contentType = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
        try (InputStream stream = StaticFile.class.getResourceAsStream(resource)) {
            if (contentType == null || stream == null) {
                throw new IllegalStateException(resource + " is not on the class path, or of no kind that is served");
            }
            return new StaticFile(contentType, stream.readAllBytes());
        }
    }

    /**
     * The frame that every page but the first stands in.
     *
     * @param module the file that fills it, such as {@code login.js}
     */
    public static StaticFile frame(String module) throws IOException {
        StaticFile frame = read("/urna/hub/web/page/frame.html");
        String html = new String(frame.content, StandardCharsets.UTF_8);
        return new StaticFile(frame.contentType, StrictText.utf8(html.replace("MODULE", module)));
    }

    /** Serves it. */
    public void addTo(RoutesConfig routes, String path, Role least) {
        routes.get(path, request -> request.contentType(contentType).result(new ByteArrayInputStream(content)), least);
    }
}
