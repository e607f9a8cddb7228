package urna.note;

/** A verifier key or signing key that is not well formed, or whose key id is not its own. */
public final class MalformedKeyException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedKeyException(String message) {
        super(message);
    }
}
