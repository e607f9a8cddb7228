package urna.kiosk.pi;

import urna.note.RefusedException;

/** A board's pins are wanted on a machine that has none. */
public final class NotAPiException extends RefusedException {
    private static final long serialVersionUID = 1L;

    NotAPiException(String message) {
        super(message);
    }
}
