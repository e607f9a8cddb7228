package urna.hub.access;

import urna.note.RefusedException;

/** So many logins are being checked that this one was not looked at. */
public final class BusyException extends RefusedException {
    private static final long serialVersionUID = 1L;

    BusyException(String message) {
        super(message);
    }
}
