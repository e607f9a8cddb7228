package urna.hub.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.util.Map;
import urna.hub.access.Role;

/** The page's files and words. */
public final class PageFiles implements WebFeature {
    public static final String WORDS = "urna.hub.web.messages";

    private final Map<String, StaticFile> assets;
    private final Words words = Words.of(WORDS);

    private PageFiles(Map<String, StaticFile> assets) {
        this.assets = assets;
    }

    /** Reads them from the class path. */
    public static PageFiles load() throws IOException {
        return new PageFiles(Assets.load());
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        assets.forEach((path, asset) -> asset.addTo(routes, path, Role.PUBLIC));
        routes.get("/api/words", words::send, Role.PUBLIC);
    }
}
