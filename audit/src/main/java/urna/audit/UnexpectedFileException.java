package urna.audit;

import urna.note.RefusedException;

/** A file, folder or link in an export that nothing there calls for. */
public final class UnexpectedFileException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public UnexpectedFileException(String message) {
        super(message);
    }
}
