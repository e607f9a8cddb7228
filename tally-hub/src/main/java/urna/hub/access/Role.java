package urna.hub.access;

import io.javalin.security.RouteRole;

/** What a route asks for. A higher one may do what a lower one may. */
public enum Role implements RouteRole {
    /** Everybody, without a login. */
    PUBLIC,
    /** Watches kiosks and alarms. */
    OPERATOR,
    /** Reads evidence and the audit trail too. */
    AUDITOR,
    /** Manages accounts too. */
    ADMINISTRATOR
}
