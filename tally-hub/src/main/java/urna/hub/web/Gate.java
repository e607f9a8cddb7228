package urna.hub.web;

import io.javalin.http.Context;
import urna.hub.access.Role;

/** Who may come in. It is asked before every route, and nothing behind it runs until it has let the request pass. */
@FunctionalInterface
public interface Gate {
    /**
     * Returns if the request may go on.
     *
     * @param least the least role that the route asks for
     * @throws WebRefusal if it may not
     */
    void admit(Context request, Role least);
}
