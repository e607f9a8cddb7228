package urna.provisioning.authority;

import urna.note.RefusedException;

/** Somebody whom the authority issued nothing that could be revoked. */
public final class UnknownHolderException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public UnknownHolderException(String message) {
        super(message);
    }
}
