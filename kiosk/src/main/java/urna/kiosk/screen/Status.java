package urna.kiosk.screen;

import java.util.List;
import java.util.Optional;
import urna.log.VerifiedLog;
import urna.record.Alarm;

/**
 * How the kiosk is, as far as a hall may see it.
 *
 * @param polls where the day stands
 * @param keyOn whether the poll worker's key is turned on
 * @param cast how many sessions ended in a recorded ballot: the public counter
 * @param segmentsWaiting segments that the hub has not confirmed yet
 * @param connected whether there is a connection to the broker
 * @param refusal why the hub does not take this kiosk's log, as a word; empty if it does
 * @param alarms parts in alarm
 */
public record Status(
        VerifiedLog.Phase polls,
        boolean keyOn,
        long cast,
        long segmentsWaiting,
        boolean connected,
        Optional<String> refusal,
        List<Alarm.Part> alarms) {
    public Status {
        alarms = List.copyOf(alarms);
    }

    /** Whether the polls are closed and the hub has confirmed every segment. */
    public boolean isDelivered() {
        return polls == VerifiedLog.Phase.CLOSED && segmentsWaiting == 0;
    }
}
