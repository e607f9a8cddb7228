package urna.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import urna.handover.WebSettings;
import urna.hub.database.Database;
import urna.hub.database.Transactions;
import urna.hub.testing.EveryDatabase;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.testing.TestAccess.Login;
import urna.note.RandomSource;

/** Who guesses waits, and nobody waits for ever. The hub is behind a proxy, which tells the addresses. */
@ParameterizedClass
@ArgumentsSource(EveryDatabase.class)
class LoginWaitTest {
    private static final WebSettings BEHIND_A_PROXY = new WebSettings(WebSettings.LOOPBACK, 0, WebSettings.Https.PROXY);

    private final SetClock clock = new SetClock();
    private final Database database;
    private final TestAccess hub;

    LoginWaitTest(EveryDatabase.Kind kind, @TempDir Path data) throws Exception {
        database = kind.fresh(data);
        hub = TestAccess.serve(BEHIND_A_PROXY, database, clock);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private HttpResponse<String> tryFrom(String address, String name, String password) throws Exception {
        return hub.send(hub.request("/api/login", Login.NONE)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "10.9.8.7, " + address)
                .POST(TestAccess.json("{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}")));
    }

    private int wrongFrom(String address, String name) throws Exception {
        return tryFrom(address, name, "not the password").statusCode();
    }

    private int rightFrom(String address, String name) throws Exception {
        return tryFrom(address, name, TestAccess.PASSWORD).statusCode();
    }

    @Test
    void anAddressThatGuessesWaitsLongerAndLongerWhateverNamesItTries() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(wrongFrom("192.0.2.1", "name-" + i)).isEqualTo(403);
        }
        HttpResponse<String> early = tryFrom("192.0.2.1", "operator", TestAccess.PASSWORD);
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.body()).isEqualTo("{\"error\":\"wait\",\"seconds\":1}");
        assertThat(early.headers().firstValue("Retry-After")).isEqualTo(Optional.of("1"));

        clock.advance(Duration.ofSeconds(1));
        assertThat(wrongFrom("192.0.2.1", "name-5")).isEqualTo(403);
        assertThat(tryFrom("192.0.2.1", "operator", "x").body()).contains("\"seconds\":2");
        assertThat(rightFrom("192.0.2.2", "operator")).isEqualTo(200);
    }

    @Test
    void hammeringDoesNotMakeTheWaitLonger() throws Exception {
        for (int i = 0; i < 5; i++) {
            wrongFrom("192.0.2.1", "operator");
        }
        for (int i = 0; i < 100; i++) {
            assertThat(wrongFrom("192.0.2.1", "operator")).isEqualTo(429);
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(rightFrom("192.0.2.1", "operator")).isEqualTo(200);
    }

    @Test
    void aNameThatIsGuessedFromEverywhereWaitsAMinuteAtMost() throws Exception {
        for (int i = 0; i < 40; i++) {
            wrongFrom("192.0.2." + i, "administrator");
            clock.advance(Duration.ofMinutes(1));
        }
        wrongFrom("192.0.2.100", "administrator");
        assertThat(rightFrom("192.0.2.101", "administrator")).isEqualTo(429);
        clock.advance(Duration.ofMinutes(1));
        assertThat(rightFrom("192.0.2.101", "administrator")).isEqualTo(200);
    }

    @Test
    void strangersCannotKeepAnAccountFromWhereItIsUsed() throws Exception {
        assertThat(rightFrom("198.51.100.1", "administrator")).isEqualTo(200);
        for (int i = 0; i < 40; i++) {
            wrongFrom("192.0.2." + i, "administrator");
        }
        assertThat(rightFrom("192.0.2.101", "administrator")).isEqualTo(429);
        assertThat(rightFrom("198.51.100.1", "administrator")).isEqualTo(200);
    }

    @Test
    void strangersBehindTheSameAddressCannotEither() throws Exception {
        assertThat(rightFrom("198.51.100.1", "administrator")).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            wrongFrom("198.51.100.1", "name-" + i);
        }
        assertThat(rightFrom("198.51.100.1", "auditor")).isEqualTo(429);
        assertThat(rightFrom("198.51.100.1", "administrator")).isEqualTo(200);
    }

    @Test
    void whoGuessesThePasswordOfAnAccountWhereItIsUsedWaits() throws Exception {
        assertThat(rightFrom("198.51.100.1", "administrator")).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            assertThat(wrongFrom("198.51.100.1", "administrator")).isEqualTo(403);
        }
        assertThat(wrongFrom("198.51.100.1", "administrator")).isEqualTo(429);
    }

    @Test
    void aLoginDoesNotMakeWhoeverIsBehindTheSameAddressWaitAgain() throws Exception {
        for (int i = 0; i < 20; i++) {
            wrongFrom("192.0.2.1", "name-" + i);
            clock.advance(Duration.ofMinutes(15));
        }
        assertThat(rightFrom("192.0.2.1", "operator")).isEqualTo(200);
        assertThat(rightFrom("192.0.2.1", "auditor")).isEqualTo(200);
        assertThat(wrongFrom("192.0.2.1", "name-20")).isEqualTo(403);
        assertThat(rightFrom("192.0.2.1", "administrator")).isEqualTo(429);
    }

    @Test
    void aTryThatFoundNoPlaceIsNotCounted() throws Exception {
        RandomSource random = RandomSource.operatingSystem();
        try (Transactions tables = Transactions.open(database, Access.TABLES)) {
            Sessions sessions = new Sessions(tables, clock, random);
            urna.hub.access.Login full =
                    new urna.hub.access.Login(tables, sessions, new Passwords(TestAccess.QUICK, random, 0), clock);
            urna.hub.access.Login free =
                    new urna.hub.access.Login(tables, sessions, new Passwords(TestAccess.QUICK, random), clock);
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> full.check("operator", TestAccess.PASSWORD, "192.0.2.1"))
                        .isInstanceOf(BusyException.class);
            }
            assertThat(free.check("operator", TestAccess.PASSWORD, "192.0.2.1"))
                    .isInstanceOf(urna.hub.access.Login.Checked.Right.class);
        }
    }

    @Test
    void ofSeveralLinesThatTellOfAnAddressTheProxysIsTheLast() throws Exception {
        for (int i = 0; i < 6; i++) {
            hub.send(hub.request("/api/login", Login.NONE)
                    .header("Content-Type", "application/json")
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .header("X-Forwarded-For", "192.0.2.1")
                    .POST(TestAccess.json("{\"name\":\"name-" + i + "\",\"password\":\"not the password\"}")));
        }
        assertThat(wrongFrom("192.0.2.1", "name-6")).isEqualTo(429);
    }

    @Test
    void anotherPasswordFromTheCommandLineEndsTheWaitOfTheName() throws Exception {
        for (int i = 0; i < 40; i++) {
            wrongFrom("192.0.2." + i, "administrator");
        }
        hub.access().accounts().changePassword("administrator", TestAccess.PASSWORD, Visitor.atCommandLine());
        assertThat(rightFrom("192.0.2.101", "administrator")).isEqualTo(200);
    }

    @Test
    void aNameThatDoesNotExistWaitsAsOneThatDoes() throws Exception {
        for (int i = 0; i < 10; i++) {
            wrongFrom("192.0.2." + i, "nobody");
        }
        assertThat(wrongFrom("192.0.2.101", "nobody")).isEqualTo(429);
    }

    @Test
    void afterAnHourWithoutAFailureAllIsForgotten() throws Exception {
        for (int i = 0; i < 30; i++) {
            wrongFrom("192.0.2.1", "operator");
            clock.advance(Duration.ofMinutes(15));
        }
        assertThat(wrongFrom("192.0.2.1", "operator")).isEqualTo(403);
        assertThat(wrongFrom("192.0.2.1", "operator")).isEqualTo(429);
        clock.advance(Duration.ofSeconds(3601));
        for (int i = 0; i < 5; i++) {
            assertThat(wrongFrom("192.0.2.1", "operator")).isEqualTo(403);
        }
    }

    @Test
    void aClockThatWasSetBackMakesNobodyWaitLonger() {
        LoginWait wait = LoginWait.OF_ADDRESS;
        FailureRows.Failures failures = new FailureRows.Failures(1000, 2_000_000_000);
        assertThat(wait.left(failures, 1_000_000_000)).isEqualTo(900);
    }

    @Test
    void anAddressIsItsNetworkInIpv6AndNothingElseThanAnAddress() {
        assertThat(ClientAddress.normal("2001:db8:1:2:3:4:5:6")).isEqualTo(ClientAddress.normal("2001:db8:1:2::9"));
        assertThat(ClientAddress.normal("[2001:db8:1:2::9]")).isEqualTo("2001:0db8:0001:0002::/64");
        assertThat(ClientAddress.normal("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.normal("localhost")).isEqualTo("unknown");
        assertThat(ClientAddress.normal("")).isEqualTo("unknown");
    }
}
