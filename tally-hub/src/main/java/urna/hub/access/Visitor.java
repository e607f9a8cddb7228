package urna.hub.access;

import io.javalin.http.Context;

/**
 * Who asks.
 *
 * @param name of the account; empty without a login
 * @param role what the account may do now; {@link Role#PUBLIC} without a login
 * @param token what every request that changes something must repeat in the header {@value #TOKEN_HEADER}; empty without a
 *     login
 * @param address where the request comes from
 */
public record Visitor(String name, Role role, String token, String address) {
    public static final String TOKEN_HEADER = "X-Urna-Token";

    private static final String ATTRIBUTE = "urna.visitor";

    /** Whoever has no login. */
    public static Visitor nobody(String address) {
        return new Visitor("", Role.PUBLIC, "", address);
    }

    /** Whoever has the hub's folder, and so may do everything. */
    public static Visitor atCommandLine() {
        return new Visitor(TrailEntry.COMMAND_LINE, Role.ADMINISTRATOR, "", "");
    }

    /** Who sent a request that has passed the gate. */
    public static Visitor of(Context request) {
        Visitor visitor = request.attribute(ATTRIBUTE);
        if (visitor == null) {
            throw new IllegalStateException(request.path() + " did not pass the guard");
        }
        return visitor;
    }

    /** Tells whoever answers the request who sent it: what a {@link urna.hub.web.Gate} does with all that it lets pass. */
    public void enter(Context request) {
        request.attribute(ATTRIBUTE, this);
    }

    public boolean isLoggedIn() {
        return !name.isEmpty();
    }

    /** A token must not come into a log by accident. */
    @Override
    public String toString() {
        return name + " (" + role + ") at " + address;
    }
}
