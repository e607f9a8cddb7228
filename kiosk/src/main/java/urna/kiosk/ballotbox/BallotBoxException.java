package urna.kiosk.ballotbox;

import java.sql.SQLException;

/**
 * The card did not take or give what was asked of it. The kiosk must stop: after a failed fsync nobody knows what is on the
 * card, and a second fsync may say "done" over data that is lost. Starting again reads what is really there.
 */
public final class BallotBoxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BallotBoxException(String message, SQLException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
