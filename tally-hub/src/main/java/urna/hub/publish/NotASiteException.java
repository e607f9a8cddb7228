package urna.hub.publish;

import urna.note.RefusedException;

/** Something stands where a site is wanted that a site must not replace. */
public final class NotASiteException extends RefusedException {
    private static final long serialVersionUID = 1L;

    NotASiteException(String message) {
        super(message);
    }
}
