package urna.hub.access;

import urna.note.RefusedException;

/** A name that is taken. */
public final class AccountExistsException extends RefusedException {
    private static final long serialVersionUID = 1L;

    AccountExistsException(String message) {
        super(message);
    }
}
