package urna.kiosk.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Contest;
import urna.kiosk.ballotbox.BallotBox;
import urna.log.SignedCheckpoint;
import urna.merkle.Hash;
import urna.note.StrictText;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.wire.KioskState;

class UplinkTest {
    private static final String KIOSK = "k-1";
    private static final int SEEDS = 60;

    private final TestElection election = new TestElection();
    private final SeededRandom random = new SeededRandom(3);
    private final Queue<UplinkEvent> events = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    private final BallotBox box;
    private FakeHub hub = new FakeHub(election, KIOSK);
    private FakeLink link = new FakeLink(hub, random, 0);
    private Uplink uplink = uplink();

    UplinkTest(@TempDir Path data) throws Exception {
        box = BallotBox.open(
                data, election.rules(), election.kiosk(KIOSK), election.kioskKey(KIOSK), new SeededRandom(4));
    }

    @BeforeEach
    void openPolls() {
        box.openPolls("test-1");
    }

    @AfterEach
    void closeBox() {
        box.close();
    }

    @Test
    void bringsTheWholeLogToTheHubInOrder() throws Exception {
        castBallots(20);
        seconds(5);
        assertThat(hub.size()).isEqualTo(box.size());
        assertThat(box.receivedSize()).isEqualTo(box.size());
        castBallots(3);
        box.closePolls();
        seconds(5);
        assertSameEntries(hub.entries(), box.export().entries(), 0);
        assertThat(box.segmentsWaiting()).isZero();
        assertThat(uplink.refusal()).isEmpty();
    }

    @Test
    void getsThroughAnyNetworkInTheEnd() throws Exception {
        castBallots(30);
        box.closePolls();
        long seed = System.nanoTime();
        System.out.println("UplinkTest seed " + seed);
        int delivered = 0;
        for (int i = 0; i < SEEDS; i++) {
            hub = new FakeHub(election, KIOSK);
            link = new FakeLink(hub, new SeededRandom(seed + i), 10 + i % 40);
            uplink = uplink();
            for (int second = 0; second < 5000 && hub.size() < box.size(); second++) {
                second();
            }
            assertThat(hub.entries())
                    .as("seed %d", seed + i)
                    .containsExactlyElementsOf(box.export().entries());
            assertThat(uplink.refusal()).as("seed %d", seed + i).isEmpty();
            delivered++;
        }
        assertThat(delivered).isEqualTo(SEEDS);
    }

    @Test
    void keepsNoMoreUnderWayThanItsWindow() {
        castBallots(30);
        hub = new FakeHub(election, KIOSK);
        assertThat(box.segmentsWaiting()).isGreaterThan(Outbox.WINDOW);
        uplink.tick(now, box, state());
        uplink.on(new UplinkEvent.Connected(link.attempt), box);
        uplink.tick(now, box, state());
        assertThat(link.segments).hasSize(Outbox.WINDOW);
    }

    @Test
    void takesAReceiptWhoseEventFoundTheLoopFull() throws Exception {
        uplink.tick(now, box, state());
        link.moment();
        uplink.on(events.remove(), box);
        link.moment();
        assertThat(events.remove()).isInstanceOf(UplinkEvent.ReceiptArrived.class);
        assertThat(box.receivedSize()).isZero();
        tickAfter(Duration.ofSeconds(1));
        assertThat(box.receivedSize()).isEqualTo(box.size());
    }

    @Test
    void sendsAgainWhenNoReceiptComes() {
        uplink.tick(now, box, state());
        uplink.on(new UplinkEvent.Connected(link.attempt), box);
        tickAfter(UplinkTimes.STANDARD.receipt().minusSeconds(1));
        assertThat(link.segments).hasSize(1);
        tickAfter(Duration.ofSeconds(1));
        assertThat(link.segments).hasSize(2);
        assertThat(link.segments.get(1)).isEqualTo(link.segments.get(0));
    }

    @Test
    void sendsTheStateAtFixedIntervalsAndNeverOnACast() {
        uplink.tick(now, box, state());
        uplink.on(new UplinkEvent.Connected(link.attempt), box);
        tickAfter(Duration.ZERO);
        assertThat(link.states).hasSize(1);
        castBallots(1);
        tickAfter(UplinkTimes.STANDARD.state().minusSeconds(1));
        assertThat(link.states).hasSize(1);
        tickAfter(Duration.ofSeconds(1));
        assertThat(link.states).hasSize(2);
    }

    @Test
    void whoCutsTheLineReadsTheStateNoMoreOften() throws Exception {
        second();
        for (int i = 0; i < 4; i++) {
            castBallots(1);
            second();
            link.disconnect();
            drain();
            second();
        }
        assertThat(link.lastWills).hasSizeGreaterThan(3);
        assertThat(link.states).hasSizeGreaterThan(3);
        assertThat(link.lastWills.stream().map(Hash::ofLeaf).distinct()).hasSize(1);
        assertThat(link.states.stream().map(Hash::ofLeaf).distinct()).hasSize(1);
    }

    @Test
    void aCastThatFillsNoSegmentSendsNothing() throws Exception {
        seconds(3);
        int sent = link.segments.size();
        castBallots(1);
        seconds(3);
        assertThat(link.segments).hasSize(sent);
    }

    @Test
    void waitsLongerAfterEachAttemptThatFails() throws Exception {
        link.brokerIsUp = false;
        seconds(600);
        // 1 + 2 + 4 + … + 32, then once a minute.
        assertThat(link.attempt).isBetween(12L, 18L);
        link.brokerIsUp = true;
        seconds(70);
        assertThat(uplink.isConnected()).isTrue();
        assertThat(box.segmentsWaiting()).isZero();
    }

    @Test
    void aClockThatIsSetBackDoesNotSilenceIt() throws Exception {
        seconds(3);
        link.disconnect();
        drain();
        now = now.minus(Duration.ofDays(365));
        box.recordRestart("test-2");
        seconds(5);
        assertThat(box.segmentsWaiting()).isZero();
    }

    @Test
    void anAttemptThatHangsIsGivenUp() {
        uplink.tick(now, box, state());
        tickAfter(UplinkTimes.STANDARD.connecting());
        tickAfter(UplinkTimes.STANDARD.firstReconnect());
        assertThat(link.attempt).isEqualTo(2);
        uplink.on(new UplinkEvent.Connected(1), box);
        assertThat(uplink.isConnected()).isFalse();
        uplink.on(new UplinkEvent.Connected(2), box);
        assertThat(uplink.isConnected()).isTrue();
    }

    @Test
    void goesOnWhereAHubThatLostEntriesStands() throws Exception {
        castBallots(20);
        seconds(5);
        hub = new FakeHub(election, KIOSK);
        link = new FakeLink(hub, random, 0);
        uplink = uplink();
        seconds(20);
        assertThat(hub.size()).isEqualTo(box.size());
        assertThat(uplink.refusal()).isEmpty();
    }

    @Test
    void anIdleKioskBringsTheRestToAHubThatWasRestoredFromABackup() throws Exception {
        castBallots(20);
        seconds(5);
        FakeHub restored = new FakeHub(election, KIOSK);
        byte[] older = restored.take(box.segmentFrom(0).orElseThrow().encode());
        link.replace(restored);
        // The broker kept the connection; a hub that starts publishes the receipts that it has.
        link.deliver(older);
        drain();
        seconds(10);
        assertThat(restored.size()).isEqualTo(box.size());
        assertThat(uplink.refusal()).isEmpty();
    }

    @Test
    void anOldReceiptThatIsRepeatedIsSentAfterOnce() throws Exception {
        castBallots(20);
        seconds(5);
        byte[] older = hub.cosign(box.segmentFrom(0).orElseThrow().checkpoint());
        int sent = link.segments.size();
        for (int i = 0; i < 50; i++) {
            link.deliver(older);
            drain();
        }
        assertThat(link.segments).hasSize(sent + Outbox.WINDOW);
    }

    @Test
    void aSizeThatTheLogNeverHadIsAFork() throws Exception {
        seconds(3);
        link.deliver(hub.refuse("gap", 17));
        drain();
        assertThat(uplink.refusal()).contains("fork");
        box.recordRestart("test-2");
        seconds(3);
        assertThat(uplink.refusal()).as("a fork stays").contains("fork");
    }

    @Test
    void aReceiptForAnotherHistoryIsAFork(@TempDir Path other) throws Exception {
        seconds(3);
        try (BallotBox cloned = BallotBox.open(
                other, election.rules(), election.kiosk(KIOSK), election.kioskKey(KIOSK), new SeededRandom(5))) {
            cloned.openPolls("test-2");
            link.deliver(hub.cosign(cloned.segmentFrom(0).orElseThrow().checkpoint()));
        }
        drain();
        assertThat(uplink.refusal()).contains("fork");
    }

    @Test
    void anotherRefusalIsShownUntilTheHubTakesTheLog() throws Exception {
        seconds(3);
        link.deliver(hub.refuse("unknown-kiosk", 1));
        drain();
        assertThat(uplink.refusal()).contains("unknown-kiosk");
        box.recordRestart("test-2");
        seconds(3);
        assertThat(uplink.refusal()).isEmpty();
        assertThat(box.segmentsWaiting()).isZero();
    }

    @Test
    void aHubThatRefusesForEverIsNotFlooded() throws Exception {
        uplink.tick(now, box, state());
        uplink.on(new UplinkEvent.Connected(link.attempt), box);
        for (int second = 0; second < 150; second++) {
            uplink.onReceipt(hub.refuse("invalid-signature", 0), box);
            tickAfter(Duration.ofSeconds(1));
        }
        assertThat(link.segments).hasSizeLessThan(25);
    }

    @Test
    void whatIsNotFromTheHubIsCountedAndChangesNothing() throws Exception {
        seconds(3);
        long received = box.receivedSize();
        TestElection stranger = new TestElection(TestElection.Settings.standard(), new SeededRandom(99));
        SignedCheckpoint own = SignedCheckpoint.open(
                box.segmentFrom(0).orElseThrow().checkpoint(),
                election.kiosk(KIOSK).key());
        byte[] forged = new FakeHub(stranger, KIOSK).cosign(own.note().note());
        for (byte[] message : List.of(
                new byte[0],
                StrictText.utf8("GET / HTTP/1.1\r\n\r\n"),
                new byte[100_000],
                own.bytes(),
                forged,
                new FakeHub(stranger, KIOSK).refuse("fork", 0),
                new FakeHub(election, "k-2").refuse("fork", 0))) {
            link.deliver(message);
            drain();
        }
        assertThat(uplink.strayMessages()).isEqualTo(7);
        assertThat(uplink.refusal()).isEmpty();
        assertThat(box.receivedSize()).isEqualTo(received);
        assertThat(uplink.isConnected()).isTrue();
    }

    @Test
    void closesItsLink() throws Exception {
        seconds(2);
        uplink.close();
        assertThat(link.closed).isTrue();
        assertThat(uplink.isConnected()).isFalse();
    }

    private Uplink uplink() {
        events.clear();
        return new Uplink(link, election.election(), election.kiosk(KIOSK), events::add);
    }

    private static void assertSameEntries(List<byte[]> actual, List<byte[]> expected, long seed) {
        assertThat(actual.stream().map(Hash::ofLeaf).toList())
                .as("seed %d", seed)
                .isEqualTo(expected.stream().map(Hash::ofLeaf).toList());
    }

    private void seconds(int number) throws Exception {
        for (int i = 0; i < number; i++) {
            second();
        }
    }

    private void second() throws Exception {
        tickAfter(Duration.ofSeconds(1));
        link.moment();
        drain();
    }

    private void tickAfter(Duration time) {
        now = now.plus(time);
        uplink.tick(now, box, state());
    }

    private void drain() {
        while (!events.isEmpty()) {
            uplink.on(events.remove(), box);
        }
    }

    private void castBallots(int number) {
        Map<String, List<String>> blank =
                election.election().contests().stream().collect(Collectors.toMap(Contest::id, contest -> List.of()));
        for (int i = 0; i < number; i++) {
            box.enableSession();
            box.castBallot(blank);
        }
    }

    private KioskState state() {
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
