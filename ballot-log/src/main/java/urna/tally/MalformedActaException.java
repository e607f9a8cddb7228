package urna.tally;

import urna.note.RefusedException;

/** A text that is not an acta by the definition it is read with. */
public final class MalformedActaException extends RefusedException {
    private static final long serialVersionUID = 1L;

    MalformedActaException(String message) {
        super(message);
    }
}
