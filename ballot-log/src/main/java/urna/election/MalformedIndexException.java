package urna.election;

import urna.note.RefusedException;

/** A text that is no index of a body, or not in the one form that an index has. */
public final class MalformedIndexException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedIndexException(String message) {
        super(message);
    }
}
