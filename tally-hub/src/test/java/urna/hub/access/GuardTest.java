package urna.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.testing.TestAccess.Login;
import urna.hub.web.Route;

/** What the guard lets pass, asked of every route that there is. */
class GuardTest {
    private static final List<Role> LOGINS = List.of(Role.OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR);

    private final TestAccess hub;

    GuardTest(@TempDir Path data) throws Exception {
        hub = TestAccess.serve(
                data,
                new SetClock(),
                routes -> LOGINS.forEach(role -> {
                    routes.get("/test/" + role, request -> request.result("in"), role);
                    routes.post("/test/" + role, request -> request.result("in"), role);
                }));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private HttpResponse<String> send(Route route, Login login) throws Exception {
        return hub.send(hub.request(route.path().replaceAll("[{}]", ""), login)
                .header(Visitor.TOKEN_HEADER, login.token())
                .method(route.method(), HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void everyRouteIsClosedToLesserRoles() throws Exception {
        for (Route route : hub.web().routes()) {
            for (Role role : Role.values()) {
                HttpResponse<String> answer = send(route, hub.login(role));
                boolean isClosed =
                        List.of("{\"error\":\"login\"}", "{\"error\":\"role\"}").contains(answer.body());
                assertThat(isClosed).as(role + " at " + route).isEqualTo(role.compareTo(route.least()) < 0);
                if (isClosed) {
                    assertThat(answer.statusCode()).isEqualTo(role == Role.PUBLIC ? 401 : 403);
                }
            }
        }
    }

    @Test
    void aForgedCookieIsNoLogin() throws Exception {
        Login login = hub.login(Role.OPERATOR);
        char last = login.cookie().charAt(login.cookie().length() - 1);
        String changed = login.cookie().substring(0, login.cookie().length() - 1) + (last == 'A' ? 'B' : 'A');
        for (String cookie : List.of(changed, "urna=", "urna=' OR 1=1 --", "urna=" + "A".repeat(5000))) {
            assertThat(hub.get("/test/OPERATOR", new Login(cookie, "")).statusCode())
                    .as(cookie)
                    .isEqualTo(401);
        }
    }

    @Test
    void withoutTheSessionsTokenNothingIsChanged() throws Exception {
        Login login = hub.login(Role.OPERATOR);
        Login other = hub.login(Role.AUDITOR);
        assertThat(hub.post("/test/OPERATOR", login, "").body()).isEqualTo("in");
        for (String token : List.of("", "x", other.token())) {
            HttpResponse<String> answer = hub.post("/test/OPERATOR", new Login(login.cookie(), token), "");
            assertThat(answer.body()).as(token).isEqualTo("{\"error\":\"token\"}");
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anotherOriginsPageCanNeitherChangeAnythingNorLogIn() throws Exception {
        Login login = hub.login(Role.OPERATOR);
        String own = hub.web().address().toString().replaceAll("/$", "");
        for (String path : List.of("/test/OPERATOR", "/api/login")) {
            for (String origin :
                    List.of("https://example.org", "null", own + ".example.org", own.replaceAll("\\d+$", "1"))) {
                assertThat(postFrom("Origin", origin, path, login)).as(origin).isEqualTo("{\"error\":\"origin\"}");
            }
            for (String site : List.of("cross-site", "same-site")) {
                assertThat(postFrom("Sec-Fetch-Site", site, path, login)).isEqualTo("{\"error\":\"origin\"}");
            }
        }
        assertThat(postFrom("Origin", own, "/test/OPERATOR", login)).isEqualTo("in");
        assertThat(postFrom("Sec-Fetch-Site", "same-origin", "/test/OPERATOR", login))
                .isEqualTo("in");
    }

    private String postFrom(String header, String value, String path, Login login) throws Exception {
        return hub.send(hub.request(path, login)
                        .header("Content-Type", "application/json")
                        .header(Visitor.TOKEN_HEADER, login.token())
                        .header(header, value)
                        .POST(TestAccess.json("{\"name\":\"operator\",\"password\":\"x\"}")))
                .body();
    }

    @Test
    void whatALoginReadsIsNotKeptByTheBrowser() throws Exception {
        assertThat(hub.get("/test/OPERATOR", hub.login(Role.OPERATOR)).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void aHeadTellsNothingThatAGetWouldNot() throws Exception {
        HttpResponse<String> answer =
                hub.send(hub.request("/test/OPERATOR", Login.NONE).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aRouteWithoutARoleDoesNotStart(@TempDir Path data) {
        assertThatThrownBy(() -> TestAccess.serve(data, new SetClock(), routes -> routes.get("/open", request -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/open");
    }
}
