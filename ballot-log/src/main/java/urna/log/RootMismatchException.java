package urna.log;

import urna.note.RefusedException;

/** A checkpoint whose size or root is not the one of the entries before it. */
public final class RootMismatchException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public RootMismatchException(String message) {
        super(message);
    }
}
