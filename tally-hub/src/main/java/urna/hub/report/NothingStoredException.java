package urna.hub.report;

import urna.note.RefusedException;

/** An export asked for while a kiosk of the commune has sent nothing: an auditor would look for its log in vain. */
public final class NothingStoredException extends RefusedException {
    private static final long serialVersionUID = 1L;

    NothingStoredException(String message) {
        super(message);
    }
}
