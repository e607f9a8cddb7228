package urna.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.testing.Desk;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.testing.TestAccess.Login;
import urna.note.RandomSource;
import urna.testing.TestElection;
import urna.testing.TestLog;

/** What those who run the hub are told, over HTTP. */
class MetricsTest {
    private static final Path DASHBOARD = Path.of("src/deb/root/usr/share/urna-hub/grafana-dashboard.json");

    private final SetClock clock = new SetClock();
    private final TestElection election = new TestElection();
    private final AtomicReference<Readiness> readiness = new AtomicReference<>(Readiness.READY);
    private final Path data;
    private final Desk desk;
    private final MetricsToken token;
    private final TestAccess hub;

    MetricsTest(@TempDir Path data) throws Exception {
        this.data = data;
        desk = new Desk(data, clock, election);
        token = MetricsToken.of(data, RandomSource.operatingSystem());
        Metrics metrics = new Metrics(
                token, new Metrics.Sources(() -> 3, () -> 2, readiness::get), desk.standings()::snapshot, clock);
        desk.ingest().onCommit(metrics);
        hub = TestAccess.serve(data, clock, metrics, new Health(readiness::get));
    }

    @BeforeEach
    void aMorning() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        desk.send("k-1", log.add(log.opened()).addAll(log.ballots(4)).segment());
    }

    @AfterEach
    void close() {
        hub.close();
        desk.close();
    }

    private String scrape() throws Exception {
        HttpResponse<String> answer =
                hub.send(hub.request("/metrics", Login.NONE).header("Authorization", "Bearer " + token.token()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        return answer.body();
    }

    @Test
    void figuresAreCountedFromWhatWasCommitted() throws Exception {
        desk.send("k-2", new byte[] {1, 2, 3});
        assertThat(scrape())
                .contains("urna_segments_total 2.0", "urna_refusals_total{reason=\"malformed-segment\"} 1.0")
                .contains("urna_commit_seconds_count 2", "urna_queue_segments 3.0", "urna_streams 2.0")
                .contains("urna_votes 12.0", "urna_kiosks_open 1.0", "urna_ready 1.0")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void votesStandStillForAMinuteHoweverOftenTheyAreAskedFor() throws Exception {
        assertThat(scrape()).contains("urna_votes 12.0");
        TestLog log = new TestLog(election, "k-2");
        desk.send("k-2", log.add(log.opened()).addAll(log.ballots(4)).segment());
        clock.advance(Duration.ofSeconds(59));
        assertThat(scrape()).contains("urna_votes 12.0");
        clock.advance(Duration.ofSeconds(1));
        assertThat(scrape()).contains("urna_votes 24.0");
    }

    @Test
    void noFigureIsOfAChoiceAContestAKioskOrACommune() throws Exception {
        String text = scrape();
        for (String id : Set.of("agua", "proyecto", "k-1", "k-2", "el-panal", "cp-2026")) {
            assertThat(text).doesNotContain(id);
        }
    }

    @Test
    void withoutTheTokenNothingIsTold() throws Exception {
        for (String authorization : new String[] {"", "Bearer ", "Bearer x", token.token()}) {
            HttpResponse<String> answer =
                    hub.send(hub.request("/metrics", Login.NONE).header("Authorization", authorization));
            assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"error\":\"metrics-token\"}");
        }
    }

    @Test
    void theTokenIsItsOwnersAloneAndStays() throws Exception {
        Path file = data.resolve(MetricsToken.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MetricsToken.of(data, RandomSource.operatingSystem())).isEqualTo(token);
        Files.writeString(file, "");
        assertThat(MetricsToken.of(data, RandomSource.operatingSystem()).token())
                .hasSize(64);
    }

    @Test
    void theDashboardUsesFiguresThatThereAre() throws Exception {
        // A counter without a label appears at once, one with a label when it is first counted.
        desk.send("k-2", new byte[] {1, 2, 3});
        String text = scrape();
        Set<String> used = new TreeSet<>();
        Matcher name = Pattern.compile("\\b(?:urna|jvm|process)_[a-z_]+").matcher(Files.readString(DASHBOARD));
        while (name.find()) {
            used.add(name.group());
        }
        assertThat(used).hasSizeGreaterThan(8);
        assertThat(used).allSatisfy(figure -> assertThat(text).containsPattern("(?m)^" + figure + "[ {]"));
    }

    @Test
    void readinessIsAWordAndAStatus() throws Exception {
        assertThat(hub.get("/healthz", Login.NONE).body()).isEqualTo("alive\n");
        for (Readiness each : Readiness.values()) {
            readiness.set(each);
            HttpResponse<String> answer = hub.get("/readyz", Login.NONE);
            assertThat(answer.statusCode()).isEqualTo(each == Readiness.READY ? 200 : 503);
            assertThat(answer.body()).isEqualTo(each.word() + "\n");
            assertThat(scrape()).contains("urna_ready " + (each == Readiness.READY ? "1.0" : "0.0"));
            assertThat(hub.get("/healthz", Login.NONE).statusCode()).isEqualTo(200);
        }
    }
}
