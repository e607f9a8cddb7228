package urna.hub.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The few files that the page is made of, by their path; nothing else of the class path can be asked for. */
final class Assets {
    private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";

    /** A file and what it is. */
    static final class Asset {
        private final String contentType;
        private final byte[] content;

        private Asset(String contentType, byte[] content) {
            this.contentType = contentType;
            this.content = content;
        }

        String contentType() {
            return contentType;
        }

        InputStream content() {
            return new java.io.ByteArrayInputStream(content);
        }
    }

    private Assets() {}

    static Map<String, Asset> load() throws IOException {
        String page = "/urna/hub/web/page/";
        Map<String, Asset> assets = new LinkedHashMap<>();
        assets.put("/", asset(page + "index.html", "text/html; charset=utf-8"));
        assets.put("/page.css", asset(page + "page.css", "text/css; charset=utf-8"));
        assets.put("/icon.svg", asset(page + "icon.svg", "image/svg+xml"));
        assets.put("/pico.css", asset(PICO, "text/css; charset=utf-8"));
        for (String module : new String[] {"page.js", "commune.js", "contest.js", "kiosks.js", "dom.js", "words.js"}) {
            assets.put("/" + module, asset(page + module, "text/javascript; charset=utf-8"));
        }
        return assets;
    }

    private static Asset asset(String resource, String contentType) throws IOException {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new Asset(contentType, stream.readAllBytes());
        }
    }
}
