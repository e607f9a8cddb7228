package urna.hub.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import urna.hub.web.JsonAnswer;
import urna.hub.web.JsonBody;
import urna.hub.web.WebFeature;
import urna.hub.web.WebRefusal;
import urna.note.RefusedException;

/** What administrators do with accounts, and everybody with their own password. */
final class AccountRoutes implements WebFeature {
    private final Accounts accounts;
    private final Login login;

    AccountRoutes(Accounts accounts, Login login) {
        this.accounts = accounts;
        this.login = login;
    }

    private record NewAccount(String name, Role role) {}

    private record NewRole(Role role) {}

    private record Disabled(boolean disabled) {}

    /** Nothing is asked: the password is drawn here. */
    private record NewPassword() {}

    private record OwnPassword(String current, String changed) {
        /** A password must not come into a message by accident. */
        @Override
        public String toString() {
            return "";
        }
    }

    private interface Change {
        void run() throws RefusedException;
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        routes.get(
                "/api/accounts",
                request -> JsonAnswer.send(request, Map.of("accounts", accounts.list())),
                Role.ADMINISTRATOR);
        routes.post("/api/accounts", this::add, Role.ADMINISTRATOR);
        routes.post("/api/accounts/{name}/role", this::changeRole, Role.ADMINISTRATOR);
        routes.post("/api/accounts/{name}/password", this::resetPassword, Role.ADMINISTRATOR);
        routes.post("/api/accounts/{name}/disabled", this::disable, Role.ADMINISTRATOR);
        routes.post("/api/password", this::changeOwnPassword, Role.OPERATOR);
    }

    private void add(Context request) {
        NewAccount asked = JsonBody.read(request, NewAccount.class);
        requireAccount(asked.role());
        String password = accounts.drawPassword();
        orRefuse(() -> accounts.add(asked.name(), asked.role(), password, Visitor.of(request)));
        JsonAnswer.send(request, Map.of("password", password));
    }

    private void changeRole(Context request) {
        Role role = JsonBody.read(request, NewRole.class).role();
        requireAccount(role);
        String name = nameOfAnother(request);
        orRefuse(() -> accounts.changeRole(name, role, Visitor.of(request)));
        request.status(HttpStatus.NO_CONTENT);
    }

    private void resetPassword(Context request) {
        JsonBody.read(request, NewPassword.class);
        String name = nameOfAnother(request);
        String password = accounts.drawPassword();
        orRefuse(() -> accounts.changePassword(name, password, Visitor.of(request)));
        JsonAnswer.send(request, Map.of("password", password));
    }

    private void disable(Context request) {
        boolean disabled = JsonBody.read(request, Disabled.class).disabled();
        String name = nameOfAnother(request);
        orRefuse(() -> accounts.disable(name, disabled, Visitor.of(request)));
        request.status(HttpStatus.NO_CONTENT);
    }

    /** Who holds a session but not the password must not be able to take the account over. */
    private void changeOwnPassword(Context request) {
        OwnPassword asked = JsonBody.read(request, OwnPassword.class);
        Visitor visitor = Visitor.of(request);
        orRefuse(() -> {
            LoginRoutes.requireRight(request, login.check(visitor.name(), asked.current(), visitor.address()));
            accounts.changePassword(visitor.name(), asked.changed(), visitor);
        });
        request.status(HttpStatus.NO_CONTENT);
    }

    /** So there is always an administrator left. */
    private static String nameOfAnother(Context request) {
        String name = request.pathParam("name");
        if (name.equals(Visitor.of(request).name())) {
            throw new WebRefusal(HttpStatus.CONFLICT, "own-account");
        }
        return name;
    }

    private static void requireAccount(Role role) {
        if (role == Role.PUBLIC) {
            throw new WebRefusal(HttpStatus.BAD_REQUEST, "malformed");
        }
    }

    private static void orRefuse(Change change) {
        try {
            change.run();
        } catch (UnknownAccountException e) {
            throw new WebRefusal(HttpStatus.NOT_FOUND, e.reason());
        } catch (AccountExistsException e) {
            throw new WebRefusal(HttpStatus.CONFLICT, e.reason());
        } catch (BusyException e) {
            throw new WebRefusal(HttpStatus.SERVICE_UNAVAILABLE, e.reason());
        } catch (RefusedException e) {
            throw new WebRefusal(HttpStatus.BAD_REQUEST, e.reason());
        }
    }
}
