package urna.tally;

import urna.note.RefusedException;

/** An acta asked for before every kiosk of the commune has closed its polls. */
public final class PollsNotClosedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public PollsNotClosedException(String message) {
        super(message);
    }
}
