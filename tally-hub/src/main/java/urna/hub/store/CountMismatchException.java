package urna.hub.store;

import urna.note.RefusedException;

/** What the database says of a log is not what its entries come to. */
public final class CountMismatchException extends RefusedException {
    private static final long serialVersionUID = 1L;

    CountMismatchException(String message) {
        super(message);
    }
}
