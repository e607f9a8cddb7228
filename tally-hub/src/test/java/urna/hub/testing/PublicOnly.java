package urna.hub.testing;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.hub.web.Gate;
import urna.hub.web.WebRefusal;

/** The gate of a server that knows no accounts. */
public final class PublicOnly implements Gate {
    @Override
    public void admit(Context request, Role least) {
        if (least != Role.PUBLIC) {
            throw new WebRefusal(HttpStatus.UNAUTHORIZED, "login");
        }
        Visitor.nobody(request.ip()).enter(request);
    }
}
