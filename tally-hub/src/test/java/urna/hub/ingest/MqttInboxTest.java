package urna.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.broker.EmbeddedBroker;
import urna.hub.testing.KioskLink;
import urna.testing.SeededRandom;
import urna.wire.Topics;

/** A flood while the database stands still: nobody takes anything out of the inbox. */
class MqttInboxTest {
    private static final int FLOOD = 1000;

    private final List<String> states = new ArrayList<>();

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
}
