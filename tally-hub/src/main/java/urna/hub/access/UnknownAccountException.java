package urna.hub.access;

import urna.note.RefusedException;

/** An account that does not exist. */
public final class UnknownAccountException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnknownAccountException(String message) {
        super(message);
    }
}
