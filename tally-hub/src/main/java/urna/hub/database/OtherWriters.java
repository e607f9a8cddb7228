package urna.hub.database;

import java.sql.SQLException;

/** The other processes that write to the same tables, as one connection meets them. */
public interface OtherWriters {
    /** Whether one of them has committed since this was last asked. Asked between transactions; does not wait. */
    boolean haveCommitted() throws SQLException;

    /** Part of the transaction at hand: once it is committed, the others hear of it. */
    void tell() throws SQLException;
}
