package urna.note;

/** A note without a valid signature by any of the keys asked for. */
public final class UnknownSignerException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public UnknownSignerException(String message) {
        super(message);
    }
}
