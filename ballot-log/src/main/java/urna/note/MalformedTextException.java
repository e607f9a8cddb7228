package urna.note;

/** A text, number or encoding that is not in the one form that its format allows. */
public final class MalformedTextException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedTextException(String message) {
        super(message);
    }
}
