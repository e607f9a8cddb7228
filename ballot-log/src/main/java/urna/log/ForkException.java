package urna.log;

import urna.note.RefusedException;

/** A checkpoint that contradicts the log so far: two histories under one key. */
public final class ForkException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public ForkException(String message) {
        super(message);
    }
}
