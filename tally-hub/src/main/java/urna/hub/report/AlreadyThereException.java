package urna.hub.report;

import urna.note.RefusedException;

/** A place to write to that is taken: an export or an acta is never written over another one. */
public final class AlreadyThereException extends RefusedException {
    private static final long serialVersionUID = 1L;

    AlreadyThereException(String message) {
        super(message);
    }
}
