package urna.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import urna.handover.HubSettings;
import urna.hub.testing.EveryDatabase;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.testing.TestAccess.Login;

/** Sessions from login to their end, over HTTP. */
@ParameterizedClass
@ArgumentsSource(EveryDatabase.class)
class LoginTest {
    private final SetClock clock = new SetClock();
    private TestAccess hub;

    LoginTest(EveryDatabase.Kind kind, @TempDir Path data) throws Exception {
        hub = TestAccess.serve(HubSettings.ofOneHall(0, 0).web(), kind.fresh(data), clock);
    }

    @BeforeEach
    void nobodyIsLoggedIn() throws Exception {
        assertThat(me(Login.NONE)).isEqualTo("{\"role\":\"PUBLIC\"}");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private String me(Login login) throws Exception {
        return hub.get("/api/me", login).body();
    }

    private boolean isOpen(Login login) throws Exception {
        return me(login).contains("\"name\"");
    }

    @Test
    void theCookieIsForTheHubsOwnPagesAlone() throws Exception {
        HttpResponse<String> answer = hub.tryLogin("operator", TestAccess.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"role\":\"OPERATOR\"}");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie).matches("urna=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aLoginTellsWhoOneIsUntilTheLogout() throws Exception {
        Login login = hub.login(Role.AUDITOR);
        assertThat(me(login)).contains("\"role\":\"AUDITOR\"", "\"name\":\"auditor\"");

        assertThat(hub.post("/api/logout", login, "").statusCode()).isEqualTo(204);
        assertThat(isOpen(login)).isFalse();
        assertThat(hub.post("/api/logout", login, "").statusCode()).isEqualTo(401);
    }

    @Test
    void anAccentMatchesHoweverItIsEncoded() throws Exception {
        assertThat(hub.tryLogin("operator", TestAccess.PASSWORD.replace("í", "i\u0301"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrongPasswordAndUnknownNameCannotBeToldApart() throws Exception {
        hub.access().accounts().disable("auditor", true, Visitor.atCommandLine());
        for (String name : List.of("operator", "nobody", "auditor", "' OR 1=1 --", "OPERATOR", "")) {
            HttpResponse<String> answer = hub.tryLogin(name, "not the password");
            assertThat(answer.statusCode()).as(name).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"error\":\"wrong\"}");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            clock.advance(Duration.ofHours(1));
        }
    }

    @Test
    void aSessionEndsWhenItIsNotUsed() throws Exception {
        Login login = hub.login(Role.OPERATOR);
        clock.advance(Duration.ofMinutes(29));
        assertThat(isOpen(login)).isTrue();
        clock.advance(Duration.ofMinutes(29));
        assertThat(isOpen(login)).isTrue();
        clock.advance(Duration.ofMinutes(31));
        assertThat(isOpen(login)).isFalse();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() throws Exception {
        Login login = hub.login(Role.OPERATOR);
        for (int i = 0; i < 36; i++) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(isOpen(login)).isTrue();
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(isOpen(login)).isFalse();
    }

    @Test
    void everyChangeOfAnAccountEndsItsSessionsAndNoOthers() throws Exception {
        Login other = hub.login(Role.AUDITOR);
        Accounts accounts = hub.access().accounts();
        Visitor by = Visitor.atCommandLine();

        Login login = hub.login(Role.OPERATOR);
        accounts.changeRole("operator", Role.AUDITOR, by);
        assertThat(isOpen(login)).isFalse();

        login = hub.login(Role.OPERATOR);
        accounts.changePassword("operator", "another one, longer", by);
        assertThat(isOpen(login)).isFalse();

        login = hub.login("operator", "another one, longer");
        accounts.disable("operator", true, by);
        assertThat(isOpen(login)).isFalse();
        assertThat(isOpen(other)).isTrue();
    }

    @Test
    void aLoginNeverGoesOnWithACookieThatItWasGiven() throws Exception {
        String planted = "urna=" + "A".repeat(43);
        assertThat(isOpen(new Login(planted, ""))).isFalse();
        Login before = hub.login(Role.OPERATOR);

        HttpResponse<String> answer = hub.send(hub.request("/api/login", before)
                .header("Content-Type", "application/json")
                .POST(TestAccess.json("{\"name\":\"auditor\",\"password\":\"" + TestAccess.PASSWORD + "\"}")));
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).doesNotStartWith(before.cookie()));
        assertThat(isOpen(before)).isFalse();
    }

    @Test
    void whatIsNotALoginIsRefusedWithoutSayingWhatItWas() throws Exception {
        for (String body : List.of("", "{", "[]", "{\"name\":\"a\"}", "{\"name\":1,\"password\":\"s3cret\"}")) {
            HttpResponse<String> answer = hub.post("/api/login", Login.NONE, body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("{\"error\":\"malformed\"}");
        }
        assertThat(hub.post("/api/login", Login.NONE, "x".repeat(20_000)).statusCode())
                .isEqualTo(413);
        assertThat(hub.send(hub.request("/api/login", Login.NONE)
                                .header("Content-Type", "text/plain")
                                .POST(TestAccess.json("{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void theTrailTellsOfLoginsAndNeverOfWhatWasTyped() throws Exception {
        hub.tryLogin("operator", "hunter2 hunter2");
        hub.tryLogin("hunter2 hunter2", "hunter2 hunter2");
        hub.post("/api/logout", hub.login(Role.OPERATOR), "");

        List<TrailEntry> trail = hub.access().trail().read(Long.MAX_VALUE, 4);
        assertThat(trail)
                .extracting(TrailEntry::action)
                .containsExactly(Action.LOGOUT, Action.LOGIN, Action.LOGIN_FAILED, Action.LOGIN_FAILED);
        assertThat(trail).extracting(TrailEntry::account).containsExactly("operator", "operator", "", "operator");
        assertThat(trail).extracting(TrailEntry::address).containsOnly("127.0.0.1");
        assertThat(trail.toString()).doesNotContain("hunter2");
    }
}
