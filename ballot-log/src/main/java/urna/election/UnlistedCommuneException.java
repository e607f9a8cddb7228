package urna.election;

import urna.note.RefusedException;

/** A commune that the index of the body above it does not name. */
public final class UnlistedCommuneException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public UnlistedCommuneException(String message) {
        super(message);
    }
}
