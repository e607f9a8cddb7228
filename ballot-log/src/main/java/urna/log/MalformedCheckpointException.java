package urna.log;

import urna.note.RefusedException;

/** A checkpoint whose text is not an origin, a size and a root. */
public final class MalformedCheckpointException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedCheckpointException(String message) {
        super(message);
    }
}
