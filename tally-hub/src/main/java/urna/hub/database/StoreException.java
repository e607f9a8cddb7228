package urna.hub.database;

import java.sql.SQLException;

/**
 * The database failed. Nobody catches this to try again: after a failed write what is on disk is unknown, and the hub stops
 * and starts anew from what the database then says.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String doing, SQLException cause) {
        super("the database failed while " + doing + ": " + cause.getMessage(), cause);
    }
}
