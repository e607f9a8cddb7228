package urna.provisioning;

import urna.note.RefusedException;

/** A file or folder that was to be made, and is there already. Nothing is ever written over. */
public final class TargetExistsException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public TargetExistsException(String message) {
        super(message);
    }
}
