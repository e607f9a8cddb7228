package urna.log;

import urna.note.RefusedException;

/** An entry that is signed and well formed, and against the rules of the election. */
public final class RuleViolationException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public RuleViolationException(String message) {
        super(message);
    }
}
