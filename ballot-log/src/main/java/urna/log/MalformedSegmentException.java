package urna.log;

import urna.note.RefusedException;

/** A segment that is not a checkpoint and an entry bundle, within its bounds. */
public final class MalformedSegmentException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedSegmentException(String message) {
        super(message);
    }
}
