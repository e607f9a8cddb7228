package urna.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.broker.BrokerAccess;
import urna.hub.broker.EmbeddedBroker;
import urna.hub.broker.NoDelaySockets;
import urna.hub.testing.KioskLink;
import urna.log.Segment;
import urna.testing.MosquittoServer;
import urna.testing.SeededRandom;
import urna.wire.KioskState;
import urna.wire.Topics;

/** A flood while the database stands still: nobody takes anything out of the inbox. */
class MqttInboxTest {
    private static final int FLOOD = 1000;

    /** What comes after segments on one connection: once it is here, they were. */
    private static final KioskState STATE = new KioskState(KioskState.Polls.OPEN, "x", 0, 0, 0, 0, List.of(), 0);

    private final List<String> states = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void ofAFloodNoMoreThanTheReceiveMaximumIsHereAndTheRestComesOnceThereIsRoom() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, new SeededRandom(1));
                MqttInbox inbox = MqttInbox.connect(broker.access(), (kiosk, state, kept) -> states.add(kiosk))) {
            broker.openDoors();
            try (KioskLink link = new KioskLink(broker.access().address(), "k-1")) {
                for (int i = 0; i < FLOOD; i++) {
                    link.publish(Topics.segment("k-1"), new byte[100]);
                }
            }
            assertThat(inbox.waiting()).isLessThanOrEqualTo(MqttInbox.RECEIVE_MAXIMUM);

            int taken = 0;
            while (taken < FLOOD) {
                List<MqttInbox.Delivery> group = inbox.take(Intake.GROUP, 10_000);
                assertThat(group).as("after %d", taken).isNotEmpty();
                assertThat(inbox.waiting()).isLessThanOrEqualTo(MqttInbox.RECEIVE_MAXIMUM);
                inbox.acknowledge(group);
                taken += group.size();
            }
            assertThat(taken).isEqualTo(FLOOD);
            assertThat(inbox.isConnected()).isTrue();
        }
    }

    /** Mosquitto hands over as many as are asked for, however large; the embedded broker holds large ones back. */
    @Test
    void aFloodOfLargeSegmentsDoesNotFillTheMemoryNorKeepOthersOutForGood() throws Exception {
        int most = (int) (SegmentQueue.MOST_BYTES / Segment.MAX_BYTES);
        try (MosquittoServer broker = MosquittoServer.plain(folder);
                MqttInbox inbox = MqttInbox.connect(access(broker), (kiosk, state, kept) -> states.add(kiosk));
                KioskLink link = new KioskLink(broker.address(), "k-1")) {
            for (int i = 0; i < most + 20; i++) {
                link.publish(Topics.segment("k-1"), new byte[Segment.MAX_BYTES]);
            }
            link.say("k-1", STATE);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> states.contains("k-1"));
            assertThat(inbox.waiting()).isEqualTo(most);

            List<MqttInbox.Delivery> group = inbox.take(most, 0);
            link.publish(Topics.segment("k-1"), new byte[] {7});
            link.say("k-2", STATE);
            Awaitility.await().until(() -> states.contains("k-2"));
            assertThat(inbox.waiting()).as("what is being committed takes room").isZero();

            inbox.acknowledge(group);
            link.publish(Topics.segment("k-1"), new byte[] {8});
            assertThat(inbox.take(most, 10_000))
                    .singleElement()
                    .satisfies(last -> assertThat(last.message().payload()).containsExactly(8));
        }
    }

    @Test
    void aMessageThatNobodyWaitsForAnAnswerToAndAStateThatCannotBeReadAreDropped() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, new SeededRandom(1));
                MqttInbox inbox = MqttInbox.connect(broker.access(), (kiosk, state, kept) -> states.add(kiosk))) {
            broker.openDoors();
            try (KioskLink link = new KioskLink(broker.access().address(), "k-1")) {
                for (int i = 0; i < MqttInbox.RECEIVE_MAXIMUM + 50; i++) {
                    link.publishUnacknowledged(Topics.segment("k-1"), new byte[100]);
                }
                for (int i = 0; i < 20; i++) {
                    link.publish(Topics.state("k-1"), new byte[] {'{'});
                }
                link.publish(Topics.segment("k-1"), new byte[] {7});
            }
            List<MqttInbox.Delivery> group = inbox.take(Intake.GROUP, 10_000);
            assertThat(group).hasSize(1);
            assertThat(group.get(0).message().payload()).containsExactly(7);
            assertThat(states).isEmpty();
        }
    }

    private static BrokerAccess access(MosquittoServer broker) {
        return new BrokerAccess(broker.address(), "hub", Optional.empty(), new NoDelaySockets(), Optional.empty());
    }
}
