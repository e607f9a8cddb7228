package urna.hub.web;

import io.javalin.config.RoutesConfig;

/** A part of the hub that answers under paths of its own. */
public interface WebFeature extends AutoCloseable {
    /** Adds its routes, each with the least {@link urna.hub.access.Role} that may use it. */
    void addRoutes(RoutesConfig routes);

    @Override
    default void close() {}
}
