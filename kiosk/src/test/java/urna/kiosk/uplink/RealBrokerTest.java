package urna.kiosk.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.election.Contest;
import urna.kiosk.ballotbox.BallotBox;
import urna.testing.MosquittoServer;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.wire.KioskState;

class RealBrokerTest {
    private static final String KIOSK = "k-1";
    private static final UplinkTimes QUICK = new UplinkTimes(
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofMillis(200));

    private final TestElection election = new TestElection();
    private final FakeHub hub = new FakeHub(election, KIOSK);
    private final ConcurrentLinkedQueue<UplinkEvent> events = new ConcurrentLinkedQueue<>();
    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void everySegmentArrivesThoughTheBrokerDies() throws Exception {
        try (MosquittoServer broker = MosquittoServer.plain(folder);
                BallotBox box = open();
                Uplink uplink = uplink(broker)) {
            box.openPolls("test-1");
            try (HubClient client = new HubClient(broker.address().toString(), hub, KIOSK)) {
                castBallots(box, 20);
                until(box, uplink, () -> {
                    client.step();
                    return box.segmentsWaiting() == 0;
                });
                castBallots(box, 20);
                // Segments are under way, no receipt is back: the broker takes them into its grave.
                run(box, uplink);
                broker.kill();
            }
            castBallots(box, 20);
            until(box, uplink, () -> !uplink.isConnected());
            broker.restart();
            try (HubClient client = new HubClient(broker.address().toString(), hub, KIOSK)) {
                box.closePolls();
                until(box, uplink, () -> {
                    client.step();
                    return box.segmentsWaiting() == 0;
                });
                until(box, uplink, () -> client.state().isPresent());
                assertThat(client.state().orElseThrow().cast()).isEqualTo(60);
                uplink.close();
                Awaitility.await().until(() -> client.state().orElseThrow().polls() == KioskState.Polls.OFFLINE);
            }
            assertThat(hub.size()).isEqualTo(box.size());
            assertThat(uplink.refusal()).isEmpty();
            assertThat(uplink.strayMessages()).isZero();
        }
    }

    @Test
    void keepsTryingWhileThereIsNoBroker() throws Exception {
        try (MosquittoServer broker = MosquittoServer.plain(folder);
                BallotBox box = open();
                Uplink uplink = uplink(broker)) {
            broker.kill();
            box.openPolls("test-1");
            run(box, uplink);
            until(box, uplink, () -> !uplink.isConnected());
            broker.restart();
            until(box, uplink, uplink::isConnected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "localhost:1883", "http://localhost:1883", "tcp://localhost", "tcp://a b:1"})
    void refusesAnAddressThatIsNone(String address) {
        assertThatThrownBy(() -> PahoLink.to(address, election.kiosk(KIOSK), folder))
                .isInstanceOf(MalformedBrokerAddressException.class)
                .hasMessageContaining("tcp://host:port");
    }

    private BallotBox open() throws Exception {
        return BallotBox.open(
                folder.resolve("data"),
                election.rules(),
                election.kiosk(KIOSK),
                election.kioskKey(KIOSK),
                new SeededRandom(5));
    }

    private Uplink uplink(MosquittoServer broker) throws Exception {
        PahoLink link = PahoLink.to(broker.address().toString(), election.kiosk(KIOSK), folder);
        return new Uplink(link, election.election(), election.kiosk(KIOSK), events::add, QUICK);
    }

    /** The event loop, in this thread as in the kiosk. */
    private void until(BallotBox box, Uplink uplink, Callable<Boolean> condition) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    run(box, uplink);
                    return condition.call();
                });
    }

    private void run(BallotBox box, Uplink uplink) {
        uplink.tick(clock.instant(), box, state(box));
        for (UplinkEvent event = events.poll(); event != null; event = events.poll()) {
            uplink.on(event, box);
        }
    }

    private void castBallots(BallotBox box, int number) {
        Map<String, List<String>> blank =
                election.election().contests().stream().collect(Collectors.toMap(Contest::id, contest -> List.of()));
        for (int i = 0; i < number; i++) {
            box.enableSession();
            box.castBallot(blank);
        }
    }

    private static KioskState state(BallotBox box) {
        return new KioskState(
                KioskState.Polls.OPEN,
                "test-1",
                box.sessions().enabled(),
                box.sessions().cast(),
                box.sessions().voided(),
                box.segmentsWaiting(),
                List.of(),
                1_795_000_000);
    }
}
