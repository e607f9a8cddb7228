package urna.hub.imports;

import urna.note.RefusedException;

/** A close report whose totals are not those of the log, or of a close report before it: two histories under one key. */
public final class TotalsMismatchException extends RefusedException {
    private static final long serialVersionUID = 1L;

    TotalsMismatchException(String message) {
        super(message);
    }
}
