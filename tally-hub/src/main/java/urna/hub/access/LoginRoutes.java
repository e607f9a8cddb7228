package urna.hub.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import urna.hub.web.JsonAnswer;
import urna.hub.web.JsonBody;
import urna.hub.web.WebFeature;
import urna.hub.web.WebRefusal;

/** Login, logout, and who one is. */
final class LoginRoutes implements WebFeature {
    private final Login login;
    private final Sessions sessions;
    private final Guard guard;

    LoginRoutes(Login login, Sessions sessions, Guard guard) {
        this.login = login;
        this.sessions = sessions;
        this.guard = guard;
    }

    /** What a login says. */
    private record Credentials(String name, String password) {
        /** A password must not come into a message by accident. */
        @Override
        public String toString() {
            return name;
        }
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        routes.get("/api/me", LoginRoutes::me, Role.PUBLIC);
        routes.post("/api/login", this::logIn, Role.PUBLIC);
        routes.post("/api/logout", this::logOut, Role.OPERATOR);
    }

    /** Name and role; with them the token that requests which change something must repeat. */
    private static void me(Context request) {
        Visitor visitor = Visitor.of(request);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("role", visitor.role());
        if (visitor.isLoggedIn()) {
            answer.put("name", visitor.name());
            answer.put("token", visitor.token());
        }
        request.header("Cache-Control", "no-store");
        JsonAnswer.send(request, answer);
    }

    private void logIn(Context request) {
        Credentials credentials = JsonBody.read(request, Credentials.class);
        String address = Visitor.of(request).address();
        Account account;
        try {
            account = requireRight(request, login.check(credentials.name(), credentials.password(), address));
        } catch (BusyException e) {
            throw new WebRefusal(HttpStatus.SERVICE_UNAVAILABLE, e.reason());
        }
        String cookie = login.open(account, address, guard.cookie(request))
                .orElseThrow(() -> new WebRefusal(HttpStatus.FORBIDDEN, "wrong"));
        guard.setCookie(request, cookie);
        request.header("Cache-Control", "no-store");
        JsonAnswer.send(request, Map.of("role", account.role()));
    }

    /** The account, if name and password were right. */
    static Account requireRight(Context request, Login.Checked checked) {
        if (checked instanceof Login.Checked.Right right) {
            return right.account();
        }
        if (checked instanceof Login.Checked.Wait wait) {
            request.header("Retry-After", Long.toString(wait.seconds()));
            throw new WebRefusal(HttpStatus.TOO_MANY_REQUESTS, "wait", Map.of("seconds", wait.seconds()));
        }
        throw new WebRefusal(HttpStatus.FORBIDDEN, "wrong");
    }

    private void logOut(Context request) {
        sessions.end(guard.cookie(request), Visitor.of(request));
        guard.removeCookie(request);
        request.status(HttpStatus.NO_CONTENT);
    }
}
