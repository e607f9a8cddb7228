package urna.hub.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import urna.hub.database.Database;
import urna.hub.database.StoreException;
import urna.hub.database.Tables;

/**
 * The tables of accounts, over a connection of their own, one transaction at a time. A transaction that also reads begins
 * with its write: in SQLite one that began with a read cannot go on to write once the command line has written beside it.
 */
final class AccessTables implements AutoCloseable {
    private static final Tables TABLES = new Tables("access", 1, AccessTables.class);

    private final Database database;
    private @Nullable Connection connection;

    private AccessTables(Database database) {
        this.database = database;
    }

    static AccessTables open(Database database) throws IOException {
        AccessTables tables = new AccessTables(database);
        tables.connect();
        return tables;
    }

    /** What is done in one transaction. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** What is done in one transaction that gives nothing back. */
    interface Change {
        void run(Connection connection) throws SQLException;
    }

    void change(String doing, Change change) {
        transaction(doing, open -> {
            change.run(open);
            return true;
        });
    }

    /**
     * Runs one transaction.
     *
     * @throws StoreException if the database fails: nothing of the transaction stands, and the next one has a new connection
     */
    synchronized <T> T transaction(String doing, Work<T> work) {
        boolean done = false;
        try {
            Connection open = connect();
            T result = work.run(open);
            open.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw new StoreException(doing, e);
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private Connection connect() {
        try {
            Connection open = connection == null ? database.open(TABLES) : connection;
            connection = open;
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                throw new StoreException("closing the tables of accounts", e);
            }
        }
    }
}
