package urna.handover;

import urna.note.RefusedException;

/** A commune's part of a hub's folder that does not hold together; the message begins with the folder. */
public final class UnusableCommuneException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnusableCommuneException(String message, RefusedException cause) {
        super(message, cause);
    }
}
