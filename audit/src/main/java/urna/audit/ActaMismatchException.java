package urna.audit;

import urna.note.RefusedException;

/** An acta whose text is not the one that follows from the kiosks' logs. */
public final class ActaMismatchException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public ActaMismatchException(String message) {
        super(message);
    }
}
