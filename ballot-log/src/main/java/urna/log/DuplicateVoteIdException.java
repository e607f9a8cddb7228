package urna.log;

import urna.note.RefusedException;

/** A vote whose id another vote of the same log has. */
public final class DuplicateVoteIdException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public DuplicateVoteIdException(String message) {
        super(message);
    }
}
