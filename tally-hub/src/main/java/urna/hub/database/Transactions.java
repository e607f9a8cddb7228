package urna.hub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A feature's tables over a connection of their own, one transaction at a time. A transaction that also reads begins with
 * its write: in SQLite one that began with a read cannot go on to write once another process has written beside it.
 */
public final class Transactions implements AutoCloseable {
    private final Database database;
    private final Tables tables;
    private @Nullable Connection connection;

    private Transactions(Database database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Opens the tables, or makes them. */
    public static Transactions open(Database database, Tables tables) throws IOException {
        Transactions transactions = new Transactions(database, tables);
        transactions.connect();
        return transactions;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** What is done in one transaction that gives nothing back. */
    @FunctionalInterface
    public interface Change {
        void run(Connection connection) throws SQLException;
    }

    public void change(String doing, Change change) {
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
    public synchronized <T> T transaction(String doing, Work<T> work) {
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
            Connection open = connection == null ? database.open(tables) : connection;
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
                throw new StoreException("closing the tables \"" + tables.name() + "\"", e);
            }
        }
    }
}
