package urna.hub.store;

import urna.note.RefusedException;

/** A stored receipt without a valid signature of the kiosk, or of the hub. */
public final class BrokenReceiptException extends RefusedException {
    private static final long serialVersionUID = 1L;

    BrokenReceiptException(String message, Throwable cause) {
        super(message, cause);
    }
}
