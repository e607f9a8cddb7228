package urna.kiosk.ballotbox;

import urna.note.RefusedException;

/** A file that is not a ballot box, or one whose structure does not hold together any more. */
public final class DamagedBallotBoxException extends RefusedException {
    private static final long serialVersionUID = 1L;

    DamagedBallotBoxException(String message) {
        super(message);
    }
}
