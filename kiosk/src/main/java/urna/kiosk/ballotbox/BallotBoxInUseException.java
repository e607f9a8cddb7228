package urna.kiosk.ballotbox;

import urna.note.RefusedException;

/** The ballot box is open in another process: two kiosks must not write one log. */
public final class BallotBoxInUseException extends RefusedException {
    private static final long serialVersionUID = 1L;

    BallotBoxInUseException(String message) {
        super(message);
    }
}
