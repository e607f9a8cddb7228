package urna.hub.imports;

import urna.note.RefusedException;

/** A log without entries: its kiosk never opened its polls. */
public final class EmptyLogException extends RefusedException {
    private static final long serialVersionUID = 1L;

    EmptyLogException(String message) {
        super(message);
    }
}
