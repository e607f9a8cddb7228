package urna.hub.acta;

import urna.note.RefusedException;

/** A body that no commune of this hub is below, or whose communes have all not closed yet. */
public final class UnknownBodyException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnknownBodyException(String message) {
        super(message);
    }
}
