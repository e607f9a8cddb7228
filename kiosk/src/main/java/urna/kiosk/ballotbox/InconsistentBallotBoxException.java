package urna.kiosk.ballotbox;

import urna.note.RefusedException;

/** A ballot box whose parts are each well formed and contradict each other: log, votes in the box and session counters. */
public final class InconsistentBallotBoxException extends RefusedException {
    private static final long serialVersionUID = 1L;

    InconsistentBallotBoxException(String message) {
        super(message);
    }
}
