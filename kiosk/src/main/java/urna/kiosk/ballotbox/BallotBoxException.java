package urna.kiosk.ballotbox;

/**
 * No place is left that takes or gives what was asked of it. The kiosk must stop: after a failed fsync nobody knows what is on
 * disk, and a second fsync may say "done" over data that is lost. Starting again reads what is really there.
 */
public final class BallotBoxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Condition condition;

    BallotBoxException(String message, Exception cause) {
        super(message + ": " + cause.getMessage(), cause);
        condition = Condition.after(cause);
    }

    /** What it tells of the place that failed. */
    Condition condition() {
        return condition;
    }
}
