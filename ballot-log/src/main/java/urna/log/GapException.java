package urna.log;

import urna.note.RefusedException;

/** A segment that begins after the end of the log so far. */
public final class GapException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public GapException(String message) {
        super(message);
    }
}
