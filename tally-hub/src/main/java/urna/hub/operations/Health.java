package urna.hub.operations;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.function.Supplier;
import urna.hub.access.Role;
import urna.hub.web.WebFeature;

/**
 * {@code /healthz}: the process lives, or it would not answer. {@code /readyz}: it takes messages; 503 and a word where it
 * does not. Both are for whatever starts and watches processes, which has no login, and tell nothing else.
 */
public final class Health implements WebFeature {
    private final Supplier<Readiness> readiness;

    public Health(Supplier<Readiness> readiness) {
        this.readiness = readiness;
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        routes.get("/healthz", request -> request.result("alive\n"), Role.PUBLIC);
        routes.get(
                "/readyz",
                request -> {
                    Readiness now = readiness.get();
                    request.status(now == Readiness.READY ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                            .result(now.word() + "\n");
                },
                Role.PUBLIC);
    }
}
