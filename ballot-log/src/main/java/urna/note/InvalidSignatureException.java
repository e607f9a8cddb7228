package urna.note;

/** A signature that names a known key and was not made by it. One such signature refuses the whole note. */
public final class InvalidSignatureException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public InvalidSignatureException(String message) {
        super(message);
    }
}
