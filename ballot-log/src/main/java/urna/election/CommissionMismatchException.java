package urna.election;

import urna.note.RefusedException;

/** A commission that is not the one that an index names, or is trusted for it. */
public final class CommissionMismatchException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public CommissionMismatchException(String message) {
        super(message);
    }
}
