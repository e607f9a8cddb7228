package urna.kiosk.pi;

import urna.note.RefusedException;

/** A board's display hangs on a bus that this Pi is not set up to have. */
public final class NoI2cBusException extends RefusedException {
    private static final long serialVersionUID = 1L;

    NoI2cBusException(String message) {
        super(message);
    }
}
