package urna.disk;

import urna.note.RefusedException;

/** A place that another run is writing to at this moment. */
public final class BeingWrittenException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public BeingWrittenException(String message) {
        super(message);
    }
}
