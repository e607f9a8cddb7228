package urna.hub.access;

import urna.note.RefusedException;

/** A name that no account can have. */
public final class MalformedNameException extends RefusedException {
    private static final long serialVersionUID = 1L;

    MalformedNameException(String message) {
        super(message);
    }
}
