package urna.disk;

import urna.note.RefusedException;

/** A place to write to that something has taken already. */
public final class AlreadyThereException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public AlreadyThereException(String message) {
        super(message);
    }
}
