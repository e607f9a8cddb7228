package urna.election;

import urna.note.RefusedException;

/** An election package that is not the one that the index of the body above names. */
public final class PackageMismatchException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public PackageMismatchException(String message) {
        super(message);
    }
}
