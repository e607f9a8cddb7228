package urna.kiosk.session;

import urna.record.PollsClosed;
import urna.record.Sessions;

/** What came of an effect. Not an {@link Event}, so that no device can claim it. */
public sealed interface Outcome {
    record PinAccepted() implements Outcome {}

    record PinRefused() implements Outcome {}

    /** The zero report is in the log. */
    record PollsWereOpened() implements Outcome {}

    /**
     * The close report is in the log.
     *
     * @param report what to print
     */
    record PollsWereClosed(PollsClosed report) implements Outcome {}

    /**
     * The session is on disk: only now may the ballot be shown.
     *
     * @param sessions the box's counters
     */
    record SessionEnabled(Sessions sessions) implements Outcome {}

    /**
     * The ballot is on disk: only now may the voter be told.
     *
     * @param sessions the box's counters
     */
    record BallotRecorded(Sessions sessions) implements Outcome {}

    /**
     * The session's end without a vote is on disk.
     *
     * @param sessions the box's counters
     */
    record SessionVoided(Sessions sessions) implements Outcome {}
}
