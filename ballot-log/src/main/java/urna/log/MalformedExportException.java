package urna.log;

import urna.note.RefusedException;

/** An export directory with a file that is missing, too many, or not what the log's entries make it. */
public final class MalformedExportException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedExportException(String message) {
        super(message);
    }
}
