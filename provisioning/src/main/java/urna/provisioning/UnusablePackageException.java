package urna.provisioning;

import urna.note.RefusedException;

/** A commune's folder that does not hold together; the message begins with the folder. */
final class UnusablePackageException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnusablePackageException(String message, RefusedException cause) {
        super(message, cause);
    }
}
