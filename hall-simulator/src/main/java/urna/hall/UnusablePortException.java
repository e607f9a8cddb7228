package urna.hall;

import urna.note.RefusedException;

/** A port that a demonstration cannot have. */
final class UnusablePortException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnusablePortException(String message) {
        super(message);
    }

    UnusablePortException(String message, Throwable cause) {
        super(message, cause);
    }
}
