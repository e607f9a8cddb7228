package urna.hub.acta;

import urna.note.RefusedException;

/** A note in the place of an acta that is not this recount's, or that somebody else signed. */
public final class OtherActaException extends RefusedException {
    private static final long serialVersionUID = 1L;

    OtherActaException(String message) {
        super(message);
    }
}
