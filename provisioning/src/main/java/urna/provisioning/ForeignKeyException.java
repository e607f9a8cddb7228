package urna.provisioning;

import urna.note.RefusedException;

/** A key that is not of the commission, or of the roster, that it was used for. */
public final class ForeignKeyException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public ForeignKeyException(String message) {
        super(message);
    }
}
