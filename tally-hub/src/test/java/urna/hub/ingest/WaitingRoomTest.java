package urna.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import urna.testing.TestElection;
import urna.testing.TestLog;

class WaitingRoomTest {
    private static final long PATIENCE = 100;

    private final TestElection election = new TestElection();
    private final TestLog log = new TestLog(election, "k-1");
    private final WaitingRoom room = new WaitingRoom(PATIENCE);
    private final MqttInbox.Delivery first = next();
    private final MqttInbox.Delivery second = next();
    private final MqttInbox.Delivery third = next();
    private int packet;
    private long stored;

    private MqttInbox.Delivery next() {
        TestLog longer = log.notes().isEmpty() ? log.add(log.opened()) : log.addAll(log.ballots(1));
        return new MqttInbox.Delivery(new Message("k-1", longer.segment().encode()), packet++);
    }

    private List<MqttInbox.Delivery> admit(long now, MqttInbox.Delivery... arrived) {
        return room.admit(List.of(arrived), kiosk -> kiosk.equals("k-1") ? Optional.of(stored) : Optional.empty(), now);
    }

    @Test
    void whatContinuesTheLogDoesNotWait() {
        assertThat(admit(0, first)).containsExactly(first);
        assertThat(room.isEmpty()).isTrue();
    }

    @Test
    void whatCameTogetherNeedNotBeInOrder() {
        assertThat(admit(0, third, first, second)).containsExactly(first, second, third);
    }

    @Test
    void anEarlySegmentWaitsUntilAnotherHubHasTakenTheOneBefore() {
        assertThat(admit(0, third, second)).isEmpty();
        assertThat(admit(1)).isEmpty();
        stored = 1;
        assertThat(admit(2)).containsExactly(second, third);
        assertThat(room.isEmpty()).isTrue();
    }

    @Test
    void whoWaitsInVainIsLetInToBeRefused() {
        assertThat(admit(0, third)).isEmpty();
        assertThat(admit(PATIENCE - 1)).isEmpty();
        assertThat(admit(PATIENCE)).containsExactly(third);
    }

    @Test
    void whatCannotBeReadAndWhatIsOfNoKioskDoesNotWait() {
        MqttInbox.Delivery junk = new MqttInbox.Delivery(new Message("k-1", new byte[] {1, 2, 3}), 8);
        MqttInbox.Delivery strange =
                new MqttInbox.Delivery(new Message("k-9", third.message().payload()), 9);
        assertThat(admit(0, junk, strange)).containsExactlyInAnyOrder(junk, strange);
    }

    @Test
    void theRoomHasABound() {
        List<MqttInbox.Delivery> admitted = new ArrayList<>();
        for (int i = 0; i < 3 * WaitingRoom.MOST; i++) {
            admitted.addAll(admit(0, third));
        }
        assertThat(admitted).hasSize(2 * WaitingRoom.MOST);
    }
}
