package urna.hub.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import urna.hub.database.SqliteDatabase;
import urna.hub.database.StoreException;
import urna.hub.database.Tables;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.log.VerifiedLog;
import urna.note.RefusedException;

/** The one writer of the hub's database. What it has committed survives a power cut. */
public final class LogStore implements AutoCloseable {
    static final Tables TABLES = new Tables("hub", 1, LogStore.class);

    private final Connection connection;
    private final StoreLock lock;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, StoredLog> atStart = new LinkedHashMap<>();

    private LogStore(Connection connection, StoreLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    /**
     * Opens the database, or makes it.
     *
     * @param data the hub's data folder
     * @throws HubRunningException if another hub has it open
     * @throws OtherElectionException if it holds the logs of other kiosks or packages than the roster's
     * @throws CountMismatchException if the head of a log cannot be read
     */
    public static LogStore open(Path data, Roster roster) throws IOException, RefusedException {
        StoreLock lock = StoreLock.take(data);
        LogStore store = new LogStore(new SqliteDatabase(data).open(TABLES), lock);
        boolean opened = false;
        try {
            store.enroll(roster);
            opened = true;
            return store;
        } catch (SQLException e) {
            throw new StoreException("reading the logs' heads", e);
        } finally {
            if (!opened) {
                store.close();
            }
        }
    }

    private void enroll(Roster roster) throws SQLException, RefusedException {
        for (Enrolled kiosk : roster.kiosks()) {
            StoredLog stored = Rows.readHead(connection, kiosk);
            if (stored == null) {
                stored = new StoredLog(VerifiedLog.empty(kiosk.election()), null);
                insert(kiosk);
            }
            atStart.put(kiosk.id(), stored);
        }
        connection.commit();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT number, id, origin FROM kiosk")) {
            while (row.next()) {
                numbers.put(row.getString(2), row.getInt(1));
                if (roster.kiosk(row.getString(2)).isEmpty()) {
                    throw new OtherElectionException(TABLES.name() + ".db holds the log of " + row.getString(3)
                            + ", which is in no election package of this hub; put its package back below communes/");
                }
            }
        }
        connection.commit();
    }

    private void insert(Enrolled kiosk) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO kiosk (id, origin, package, size, frontier, phase, sessions_enabled, sessions_cast, sessions_voided)"
                        + " VALUES (?, ?, ?, 0, x'', 'NOT_OPENED', 0, 0, 0)")) {
            insert.setString(1, kiosk.id());
            insert.setString(2, kiosk.origin().toString());
            insert.setString(3, kiosk.electionPackage().hash().hex());
            insert.executeUpdate();
        }
    }

    /** Each kiosk's log as the database had it when it was opened, by the kiosk's id. */
    public Map<String, StoredLog> atStart() {
        return Map.copyOf(atStart);
    }

    /** How many messages have been refused, by kiosk ({@link Refusal#NO_KIOSK} for those in no roster). */
    public synchronized Map<String, Long> refusalCounts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT kiosk, number FROM refusal_count")) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new StoreException("counting refusals", e);
        }
    }

    /** The refusals that are kept, newest first. */
    public synchronized List<Refusal> refusals() {
        try {
            return RefusalRows.read(connection);
        } catch (SQLException e) {
            throw new StoreException("reading refusals", e);
        }
    }

    /** Reads stored entries of a kiosk: {@code count} of them from a position on. */
    public synchronized List<byte[]> notes(Enrolled kiosk, long from, long count) {
        try {
            return Rows.readNotes(connection, kiosk, from, count);
        } catch (SQLException e) {
            throw new StoreException("reading entries of " + kiosk.origin(), e);
        }
    }

    /** Begins a transaction. Nothing of it stands before {@link StoreBatch#commit}. */
    public synchronized StoreBatch begin() {
        try {
            return new StoreBatch(connection, numbers);
        } catch (SQLException e) {
            throw new StoreException("beginning a transaction", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("closing the database", e);
        } finally {
            lock.close();
        }
    }
}
