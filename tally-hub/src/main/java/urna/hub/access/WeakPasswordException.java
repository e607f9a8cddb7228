package urna.hub.access;

import urna.note.RefusedException;

/** A password that is too easy to guess, or too long to be typed. */
public final class WeakPasswordException extends RefusedException {
    private static final long serialVersionUID = 1L;

    WeakPasswordException(String message) {
        super(message);
    }
}
