package urna.record;

import urna.note.RefusedException;

/** A log entry that is not in the one text form that its kind has. */
public final class MalformedEntryException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedEntryException(String message) {
        super(message);
    }
}
