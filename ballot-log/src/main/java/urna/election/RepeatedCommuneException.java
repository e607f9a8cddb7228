package urna.election;

import urna.note.RefusedException;

/** A commune that stands in an index twice: which of the lines holds, nobody could say. */
public final class RepeatedCommuneException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public RepeatedCommuneException(String message) {
        super(message);
    }
}
