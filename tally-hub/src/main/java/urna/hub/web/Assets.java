package urna.hub.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The few files that the page is made of, by their path. */
final class Assets {
    private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";

    private Assets() {}

    static Map<String, StaticFile> load() throws IOException {
        String page = "/urna/hub/web/page/";
        Map<String, StaticFile> assets = new LinkedHashMap<>();
        assets.put("/", StaticFile.read(page + "index.html"));
        assets.put("/page.css", StaticFile.read(page + "page.css"));
        assets.put("/icon.svg", StaticFile.read(page + "icon.svg"));
        assets.put("/pico.css", StaticFile.read(PICO));
        for (String module : new String[] {"page.js", "commune.js", "contest.js", "kiosks.js", "dom.js", "words.js"}) {
            assets.put("/" + module, StaticFile.read(page + module));
        }
        return assets;
    }
}
