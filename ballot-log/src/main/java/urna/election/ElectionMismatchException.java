package urna.election;

import urna.note.RefusedException;

/** An index of another election than the commune's. */
public final class ElectionMismatchException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public ElectionMismatchException(String message) {
        super(message);
    }
}
