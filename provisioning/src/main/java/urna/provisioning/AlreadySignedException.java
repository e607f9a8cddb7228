package urna.provisioning;

import urna.note.RefusedException;

/** A member of the commission who has signed the same text before. */
public final class AlreadySignedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public AlreadySignedException(String message) {
        super(message);
    }
}
