package urna.hub.imports;

import urna.note.RefusedException;

/** A log or a close report of a kiosk that is in no roster of the hub's elections. */
public final class UnknownOriginException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnknownOriginException(String message) {
        super(message);
    }
}
