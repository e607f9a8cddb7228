package urna.election;

import urna.note.RefusedException;

/** Communes that the index of a body names and that are not there. */
public final class MissingCommuneException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MissingCommuneException(String message) {
        super(message);
    }
}
