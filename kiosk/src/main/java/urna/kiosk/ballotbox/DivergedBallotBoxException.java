package urna.kiosk.ballotbox;

import urna.note.RefusedException;

/**
 * Card and stick hold two histories of one kiosk, or one of them may hold voters that the other does not know of. No
 * software may choose between them or merge them: nothing is overwritten, and the commission decides.
 */
public final class DivergedBallotBoxException extends RefusedException {
    private static final long serialVersionUID = 1L;

    DivergedBallotBoxException(String message) {
        super(message + "; nothing was changed: keep card and stick and call the commission");
    }
}
