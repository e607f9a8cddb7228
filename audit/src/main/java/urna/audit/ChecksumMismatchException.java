package urna.audit;

import urna.note.RefusedException;

/** A file that is not the one that {@code SHA256SUMS} names. */
public final class ChecksumMismatchException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public ChecksumMismatchException(String message) {
        super(message);
    }
}
