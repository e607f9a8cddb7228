package urna.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.StrictJson;
import urna.handover.BrokerSettings;
import urna.handover.HubFolder;
import urna.handover.HubSettings;
import urna.handover.WebSettings;
import urna.hub.store.LogReader;
import urna.hub.testing.Fleet;
import urna.hub.testing.PostgresServer;
import urna.hub.testing.TestFolder;
import urna.log.Segment;
import urna.testing.MosquittoServer;
import urna.testing.TestElection;
import urna.testing.TestLog;

/** Three hubs in processes of their own share one Mosquitto and one PostgreSQL, and two of them are killed. */
class ThreeHubsTest {
    private static final int KIOSKS = 8;
    private static final int SEGMENTS = 30;

    @TempDir
    private Path folder;

    private final Map<String, TestLog> logs = new LinkedHashMap<>();

    @Test
    void nothingIsLostOrCountedTwiceThoughTwoHubsAreKilledInFullFlow() throws Exception {
        TestElection[] elections = {
            new TestElection(TestElection.Settings.standard().kiosks(KIOSKS)),
            new TestElection(TestElection.Settings.standard().kiosks(KIOSKS).commune("los-mangos")),
            new TestElection(TestElection.Settings.standard().kiosks(KIOSKS).commune("la-ceiba"))
        };
        List<Process> hubs = new ArrayList<>();
        try (PostgresServer postgres = PostgresServer.start();
                MosquittoServer broker = MosquittoServer.plain(folder);
                Fleet fleet = new Fleet(broker.address())) {
            Path hub = folder(postgres, elections);
            for (int i = 1; i <= 3; i++) {
                hubs.add(start(hub, broker, "hub-" + i));
            }
            hubs.forEach(ThreeHubsTest::awaitListening);
            for (TestElection election : elections) {
                election.election()
                        .kiosks()
                        .forEach(kiosk -> fleet.join(election, kiosk.id(), day(election, kiosk.id())));
            }

            until(fleet, fleet.all() / 4);
            hubs.get(0).destroyForcibly();
            until(fleet, fleet.all() / 2);
            hubs.get(1).destroyForcibly();
            until(fleet, fleet.all());

            assertThat(hubs.get(2).isAlive()).isTrue();
            for (TestElection election : elections) {
                assertCounted(postgres, election);
            }
        } finally {
            hubs.forEach(process -> process.destroyForcibly().onExit().join());
        }
    }

    private void assertCounted(PostgresServer postgres, TestElection election) throws Exception {
        try (LogReader reader = LogReader.open(postgres.database())) {
            List<LogReader.WholeLog> counted = reader.recountAll(election.electionPackage());
            for (int i = 0; i < counted.size(); i++) {
                String kiosk = election.election().kiosks().get(i).id();
                TestLog log = Objects.requireNonNull(logs.get(kiosk));
                assertThat(counted.get(i).notes()).as(kiosk).containsExactlyElementsOf(log.notes());
                assertThat(counted.get(i).stored().log().counts().of("carta").votes())
                        .isEqualTo(SEGMENTS);
            }
        }
    }

    private Path folder(PostgresServer postgres, TestElection... elections) throws Exception {
        Path hub = folder.resolve("hub");
        TestFolder.write(hub, elections);
        HubSettings settings = new HubSettings(
                new BrokerSettings.Embedded(0),
                new WebSettings(WebSettings.LOOPBACK, 0, WebSettings.Https.NONE),
                postgres.settings());
        Files.write(hub.resolve(HubFolder.SETTINGS_FILE), StrictJson.write(settings));
        return hub;
    }

    /** Opened, one ballot a segment, closed. */
    private List<Segment> day(TestElection election, String kiosk) {
        TestLog log = new TestLog(election, kiosk);
        logs.put(kiosk, log);
        List<Segment> day = new ArrayList<>();
        day.add(log.add(log.opened()).segment());
        for (int i = 0; i < SEGMENTS; i++) {
            day.add(log.addAll(log.ballots(1)).segment());
        }
        day.add(log.add(log.closed()).segment());
        return day;
    }

    private static void until(Fleet fleet, int received) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(90))
                .until(() -> {
                    fleet.step();
                    return fleet.received() >= received;
                });
    }

    private static Process start(Path hub, MosquittoServer broker, String name) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HubProcess.class.getName(),
                        hub.toString(),
                        broker.address().toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitListening(Process hub) {
        try {
            BufferedReader output = hub.inputReader();
            String line = output.readLine();
            while (line != null && !line.equals("listening")) {
                line = output.readLine();
            }
            assertThat(line).as("the hub listens").isNotNull();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
