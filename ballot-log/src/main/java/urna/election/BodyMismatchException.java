package urna.election;

import urna.note.RefusedException;

/** A commune that is not below the body that its index says. */
public final class BodyMismatchException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public BodyMismatchException(String message) {
        super(message);
    }
}
