package urna.kiosk.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import urna.kiosk.pollworker.Pin;
import urna.record.Alarm;
import urna.record.PollsClosed;

/**
 * Something to be done at the kiosk's edge. Those above {@link KeepWrongPins} have an {@link Outcome}, and the machine waits for
 * it. What screen and lamp show is no effect: it follows from the state.
 */
public sealed interface Effect {
    record CheckPin(Pin pin) implements Effect {}

    record OpenPolls() implements Effect {}

    record ClosePolls() implements Effect {}

    record EnableSession() implements Effect {}

    /**
     * Record the voter's ballot.
     *
     * @param choices the ids of the chosen options by contest, empty for a blank vote; every contest once
     */
    record CastBallot(Map<String, List<String>> choices) implements Effect {
        public CastBallot {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }

        /** The voter's secret must not get into a log with the effect. */
        @Override
        public String toString() {
            return "a ballot";
        }
    }

    record VoidSession() implements Effect {}

    /**
     * Keep the number of wrong PINs in a row, on disk when it is done. Each try is counted before it is looked at: cutting
     * the power at the right moment gives nobody one more.
     */
    record KeepWrongPins(int wrong) implements Effect {}

    /** Write into the log that a part is in trouble, or no longer. */
    record RecordAlarm(Alarm.Part part, boolean raised) implements Effect {}

    record Sound(Tone tone) implements Effect {}

    record PrintZeroReport() implements Effect {}

    record PrintCloseReport(PollsClosed report) implements Effect {}

    /** Print the report of where the day stands: the zero report of polls that are open, the close report after them. */
    record PrintAgain() implements Effect {}

    /** Say once more what is on the screen. */
    record SayAgain() implements Effect {}

    /** What is heard. No two options sound different. */
    enum Tone {
        ACCEPTED,
        REFUSED,
        RECORDED,
        ATTENTION
    }
}
