package urna.hub.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The few files that the page is made of, by their path. */
final class Assets {
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String PICO = WEBJARS + "picocss__pico/2.1.1/css/pico.min.css";
    private static final String CHART = WEBJARS + "chart.js/4.5.1/dist/chart.umd.min.js";

    private static final List<String> MODULES = List.of(
            "page.js",
            "place.js",
            "contest.js",
            "listing.js",
            "alarms.js",
            "turnout.js",
            "totals.js",
            "address.js",
            "dom.js",
            "words.js");

    private Assets() {}

    static Map<String, StaticFile> load() throws IOException {
        String page = "/urna/hub/web/page/";
        Map<String, StaticFile> assets = new LinkedHashMap<>();
        assets.put("/", StaticFile.read(page + "index.html"));
        assets.put("/page.css", StaticFile.read(page + "page.css"));
        assets.put("/icon.svg", StaticFile.read(page + "icon.svg"));
        assets.put("/pico.css", StaticFile.read(PICO));
        assets.put("/chart.js", StaticFile.read(CHART));
        for (String module : MODULES) {
            assets.put("/" + module, StaticFile.read(page + module));
        }
        return assets;
    }
}
