package urna.wire;

import urna.note.RefusedException;

/** QR codes that are not all the parts of one text. */
public final class IncompleteCodeException extends RefusedException {
    private static final long serialVersionUID = 1L;

    IncompleteCodeException(String message) {
        super(message);
    }
}
