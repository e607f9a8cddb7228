package urna.hub.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import urna.hub.access.Role;

/** The page's files and words. */
public final class PageFiles implements WebFeature {
    private final Map<String, Assets.Asset> assets;
    private final JsonMapper json = JsonMapper.builder().build();

    private PageFiles(Map<String, Assets.Asset> assets) {
        this.assets = assets;
    }

    /** Reads them from the class path. */
    public static PageFiles load() throws IOException {
        return new PageFiles(Assets.load());
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        assets.forEach((path, asset) -> routes.get(
                path, request -> request.contentType(asset.contentType()).result(asset.content()), Role.PUBLIC));
        routes.get(
                "/api/words",
                request -> {
                    String language = request.queryParam("lang");
                    String words = json.writeValueAsString(Words.in(language == null ? "es" : language));
                    request.contentType("application/json; charset=utf-8").result(words);
                },
                Role.PUBLIC);
    }
}
