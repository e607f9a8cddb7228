package urna.hub.roster;

import urna.note.RefusedException;

/** A commune that this hub does not serve. */
public final class UnknownCommuneException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnknownCommuneException(String message) {
        super(message);
    }
}
