package urna.hall.pabulib;

import urna.note.RefusedException;

/** A {@code .pb} file that cannot be replayed: names the file, the line and the reason. */
public final class MalformedPabulibException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedPabulibException(String message) {
        super(message);
    }
}
