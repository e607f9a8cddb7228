package urna.log;

import urna.note.RefusedException;

/** A segment whose votes are not sorted by id, so that it could tell the order in which they were cast. */
public final class UnsortedSegmentException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public UnsortedSegmentException(String message) {
        super(message);
    }
}
