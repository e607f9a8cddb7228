package urna.kiosk.ballotbox;

import urna.note.RefusedException;

/** The ballot box of another kiosk, or of another election. It may be the only one they have: it is left as it is. */
public final class ForeignBallotBoxException extends RefusedException {
    private static final long serialVersionUID = 1L;

    ForeignBallotBoxException(String message) {
        super(message);
    }
}
