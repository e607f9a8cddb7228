package urna.election;

import urna.note.RefusedException;

/** An {@code election.json} that is not the one that the commission signed for. */
public final class DefinitionMismatchException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public DefinitionMismatchException(String message) {
        super(message);
    }
}
