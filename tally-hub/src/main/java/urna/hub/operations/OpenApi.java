package urna.hub.operations;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import urna.hub.access.Role;
import urna.hub.web.StaticFile;
import urna.hub.web.WebFeature;

/** {@code /openapi.json}: what the hub answers beside its pages, as OpenAPI 3.1. */
public final class OpenApi implements WebFeature {
    private final StaticFile document;

    private OpenApi(StaticFile document) {
        this.document = document;
    }

    /** Reads it from the class path. */
    public static OpenApi load() throws IOException {
        return new OpenApi(StaticFile.read("/urna/hub/operations/openapi.json"));
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        document.addTo(routes, "/openapi.json", Role.PUBLIC);
    }
}
