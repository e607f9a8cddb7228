package urna.merkle;

import urna.note.RefusedException;

/** An inclusion or consistency proof that does not prove what it says. */
public final class InvalidProofException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public InvalidProofException(String message) {
        super(message);
    }
}
