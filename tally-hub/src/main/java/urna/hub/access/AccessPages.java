package urna.hub.access;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import urna.hub.web.StaticFile;
import urna.hub.web.WebFeature;
import urna.hub.web.Words;

/** The pages of login, accounts and audit trail, and their words. */
final class AccessPages implements WebFeature {
    static final String WORDS = "urna.hub.access.messages";

    /** A page and its module are for the same role. */
    private static final Map<String, Role> PAGES = Map.of(
            "login", Role.PUBLIC, "password", Role.OPERATOR, "trail", Role.AUDITOR, "accounts", Role.ADMINISTRATOR);

    private final Words words = Words.of(WORDS);
    private final Map<String, StaticFile> files = new LinkedHashMap<>();

    private AccessPages() {}

    static AccessPages load() throws IOException {
        AccessPages pages = new AccessPages();
        for (String page : PAGES.keySet()) {
            pages.files.put("/" + page, StaticFile.frame(page + ".js"));
            pages.read("/" + page + ".js", page + ".js");
        }
        pages.read("/session.js", "session.js");
        pages.read("/access.css", "access.css");
        return pages;
    }

    private void read(String path, String file) throws IOException {
        files.put(path, StaticFile.read("/urna/hub/access/page/" + file));
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        files.forEach((path, file) -> {
            String page = path.substring(1).replaceFirst("\\.js$", "");
            file.addTo(routes, path, PAGES.getOrDefault(page, Role.PUBLIC));
        });
        routes.get("/api/access/words", words::send, Role.PUBLIC);
    }
}
