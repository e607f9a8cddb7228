package urna.provisioning;

import urna.note.RefusedException;

/** A signature that its member did not confirm. */
public final class NotConfirmedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public NotConfirmedException(String message) {
        super(message);
    }
}
