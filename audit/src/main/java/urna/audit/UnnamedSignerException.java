package urna.audit;

import urna.note.RefusedException;

/** A signature by a key that the definition does not name. It proves nothing, but it could hide one that was damaged. */
public final class UnnamedSignerException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public UnnamedSignerException(String message) {
        super(message);
    }
}
