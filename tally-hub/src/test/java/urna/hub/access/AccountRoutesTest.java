package urna.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import urna.hub.web.Words;

/** What administrators do with accounts, over HTTP. */
@ParameterizedClass
@ArgumentsSource(EveryDatabase.class)
class AccountRoutesTest {
    private final TestAccess hub;
    private Login administrator = Login.NONE;

    AccountRoutesTest(EveryDatabase.Kind kind, @TempDir Path data) throws Exception {
        hub = TestAccess.serve(HubSettings.ofOneHall(0, 0).web(), kind.fresh(data), new SetClock());
    }

    @BeforeEach
    void logIn() throws Exception {
        administrator = hub.login(Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return hub.post(path, administrator, body);
    }

    private static String drawn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll(".*\"password\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void aNewAccountLogsInWithTheDrawnPasswordUntilItIsDisabled() throws Exception {
        String password = drawn(post("/api/accounts", "{\"name\":\"ana\",\"role\":\"OPERATOR\"}"));
        Login ana = hub.login("ana", password);
        assertThat(hub.get("/api/accounts", administrator).body())
                .contains("{\"name\":\"ana\",\"role\":\"OPERATOR\",\"disabled\":false}");

        assertThat(post("/api/accounts/ana/disabled", "{\"disabled\":true}").statusCode())
                .isEqualTo(204);
        assertThat(hub.get("/api/me", ana).body()).isEqualTo("{\"role\":\"PUBLIC\"}");
        assertThat(hub.tryLogin("ana", password).statusCode()).isEqualTo(403);
        post("/api/accounts/ana/disabled", "{\"disabled\":false}");
        assertThat(hub.tryLogin("ana", password).statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordThatIsResetReplacesTheOneBefore() throws Exception {
        String password = drawn(post("/api/accounts/operator/password", "{}"));
        assertThat(hub.tryLogin("operator", TestAccess.PASSWORD).statusCode()).isEqualTo(403);
        assertThat(hub.tryLogin("operator", password).statusCode()).isEqualTo(200);
    }

    @Test
    void aRoleThatIsChangedIsWhatTheNextLoginHas() throws Exception {
        assertThat(post("/api/accounts/operator/role", "{\"role\":\"AUDITOR\"}").statusCode())
                .isEqualTo(204);
        assertThat(hub.get("/api/me", hub.login(Role.OPERATOR)).body()).contains("\"role\":\"AUDITOR\"");
    }

    @Test
    void whatCannotBeIsRefusedInAWord() throws Exception {
        assertThat(post("/api/accounts", "{\"name\":\"operator\",\"role\":\"OPERATOR\"}")
                        .body())
                .isEqualTo("{\"error\":\"account-exists\"}");
        assertThat(post("/api/accounts", "{\"name\":\"x'; DROP TABLE account --\",\"role\":\"OPERATOR\"}")
                        .body())
                .isEqualTo("{\"error\":\"malformed-name\"}");
        assertThat(post("/api/accounts", "{\"name\":\"ana\",\"role\":\"PUBLIC\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/accounts", "{\"name\":\"ana\",\"role\":3}").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/accounts/nobody/role", "{\"role\":\"AUDITOR\"}").statusCode())
                .isEqualTo(404);
        assertThat(hub.access().accounts().list()).hasSize(3);
    }

    @Test
    void anAdministratorIsAlwaysLeft() throws Exception {
        for (String path : List.of("role", "password", "disabled")) {
            String body = path.equals("role")
                    ? "{\"role\":\"OPERATOR\"}"
                    : path.equals("disabled") ? "{\"disabled\":true}" : "{}";
            assertThat(post("/api/accounts/administrator/" + path, body).body())
                    .isEqualTo("{\"error\":\"own-account\"}");
        }
    }

    @Test
    void onesOwnPasswordIsChangedByWhoKnowsItAlone() throws Exception {
        Login operator = hub.login(Role.OPERATOR);
        String changed = "otra más larga";
        assertThat(hub.post("/api/password", operator, "{\"current\":\"wrong\",\"changed\":\"" + changed + "\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(hub.post(
                                "/api/password",
                                operator,
                                "{\"current\":\"" + TestAccess.PASSWORD + "\",\"changed\":\"short\"}")
                        .body())
                .isEqualTo("{\"error\":\"weak-password\"}");
        assertThat(hub.post(
                                "/api/password",
                                operator,
                                "{\"current\":\"" + TestAccess.PASSWORD + "\",\"changed\":\"" + changed + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(hub.get("/api/me", operator).body()).isEqualTo("{\"role\":\"PUBLIC\"}");
        assertThat(hub.tryLogin("operator", changed).statusCode()).isEqualTo(200);
    }

    @Test
    void theTrailIsReadPageByPage() throws Exception {
        for (int i = 0; i < 250; i++) {
            hub.access().trail().record(Visitor.atCommandLine(), Action.EVIDENCE_DOWNLOADED, "commune-" + i);
        }
        Login auditor = hub.login(Role.AUDITOR);
        String first = hub.get("/api/trail", auditor).body();
        assertThat(first).contains("\"more\":true", "\"account\":\"(command line)\"", "\"about\":\"commune-249\"");
        String last = first.replaceAll(".*\"number\":(\\d+).*", "$1");
        assertThat(hub.get("/api/trail?before=" + last, auditor).body())
                .contains("\"more\":false", "\"about\":\"commune-0\"", "\"action\":\"ACCOUNT_ADDED\"");
        assertThat(hub.get("/api/trail?before=x", auditor).statusCode()).isEqualTo(400);
    }

    @Test
    void whoOpensAPageWithoutALoginIsShownWhereToLogIn() throws Exception {
        HttpResponse<String> answer =
                hub.send(hub.request("/accounts", Login.NONE).header("Accept", "text/html,*/*"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/login?next=/accounts");
    }

    @Test
    void bothLanguagesHaveTheSameWordsAndEachRoleAndActionHasOne() {
        Words words = Words.of(AccessPages.WORDS);
        assertThat(words.in("en").keySet()).isEqualTo(words.in("es").keySet());
        for (Action action : Action.values()) {
            assertThat(words.in("es")).containsKey("action." + action);
        }
        for (Role role : Role.values()) {
            assertThat(words.in("es").containsKey("role." + role)).isEqualTo(role != Role.PUBLIC);
        }
    }
}
