package urna.log;

import urna.note.RefusedException;

/** Entries by a key that the commission trusts no longer. */
public final class RevokedKeyException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public RevokedKeyException(String message) {
        super(message);
    }
}
