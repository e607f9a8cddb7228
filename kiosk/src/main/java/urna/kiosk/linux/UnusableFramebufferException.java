package urna.kiosk.linux;

import urna.note.RefusedException;

/** There is no panel, or none that screens can be shown on. */
public final class UnusableFramebufferException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnusableFramebufferException(String message) {
        super(message);
    }

    UnusableFramebufferException(String message, Throwable cause) {
        super(message, cause);
    }
}
