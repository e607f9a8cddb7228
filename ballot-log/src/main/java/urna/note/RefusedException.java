package urna.note;

import java.util.Locale;

/**
 * Something from outside that does not hold. One subclass for each claim that can fail; the message is one line for a
 * person: what, where, and what to do about it where that is known.
 */
public abstract class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    protected RefusedException(String message) {
        super(message);
    }

    protected RefusedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The claim that failed, as a word for wires, tables and tests: {@code InvalidSignatureException} is {@code invalid-signature}. */
    public final String reason() {
        String name = getClass().getSimpleName().replaceFirst("Exception$", "");
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
