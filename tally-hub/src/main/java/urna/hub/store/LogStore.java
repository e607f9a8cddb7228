package urna.hub.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import urna.hub.database.Database;
import urna.hub.database.OtherWriters;
import urna.hub.database.StoreException;
import urna.hub.database.Tables;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.log.VerifiedLog;
import urna.merkle.Frontier;
import urna.note.RefusedException;

/**
 * The kiosks' logs in the hub's database, which other processes may be writing to as well. What is committed survives a
 * power cut. One connection writes, batch after batch; another reads what is committed.
 */
public final class LogStore implements AutoCloseable {
    static final Tables TABLES = new Tables("hub", 2, LogStore.class);

    private static final String ENROLL =
            "INSERT INTO kiosk (commune, kiosk, origin, package, size, root, frontier, phase,"
                    + " sessions_enabled, sessions_cast, sessions_voided, counts)"
                    + " VALUES (?, ?, ?, ?, 0, ?, ?, ?, 0, 0, 0, ?) ON CONFLICT DO NOTHING";

    private final Roster roster;
    private final Statements writing;
    private final Statements reading;
    private final OtherWriters others;

    private LogStore(Roster roster, Connection writing, Connection reading, OtherWriters others) {
        this.roster = roster;
        this.writing = new Statements(writing);
        this.reading = new Statements(reading);
        this.others = others;
    }

    /**
     * Opens the database, or makes it.
     *
     * @throws OtherElectionException if it holds the logs of other kiosks or packages than the roster's
     */
    public static LogStore open(Database database, Roster roster) throws IOException, RefusedException {
        Connection writing = database.open(TABLES);
        Connection reading = null;
        boolean opened = false;
        try {
            reading = database.openToRead(TABLES);
            LogStore store = new LogStore(roster, writing, reading, database.otherWriters(writing, TABLES));
            store.enroll();
            opened = true;
            return store;
        } catch (SQLException e) {
            throw new StoreException("opening the logs", e);
        } finally {
            if (!opened) {
                close(writing, reading);
            }
        }
    }

    private static void close(Connection writing, @Nullable Connection reading) {
        try (writing;
                reading) {
            // What is open is undone: some databases would commit it instead.
            writing.rollback();
        } catch (SQLException e) {
            throw new StoreException("closing the database", e);
        }
    }

    private void enroll() throws SQLException, OtherElectionException {
        PreparedStatement enroll = writing.of(ENROLL);
        for (Enrolled kiosk : roster.kiosks()) {
            VerifiedLog empty = VerifiedLog.empty(kiosk.election());
            Rows.setKey(enroll, kiosk);
            enroll.setString(3, kiosk.origin().toString());
            enroll.setString(4, kiosk.electionPackage().hash().hex());
            enroll.setBytes(5, Frontier.EMPTY.root().bytes());
            enroll.setBytes(6, Rows.frontier(Frontier.EMPTY));
            enroll.setString(7, empty.phase().name());
            enroll.setString(8, empty.counts().lines());
            enroll.addBatch();
        }
        enroll.executeBatch();
        try (ResultSet row = writing.of("SELECT kiosk, origin FROM kiosk").executeQuery()) {
            while (row.next()) {
                if (roster.kiosk(row.getString(1)).isEmpty()) {
                    throw new OtherElectionException("the database \"" + TABLES.name() + "\" holds the log of "
                            + row.getString(2)
                            + ", which is in no election package of this hub; put its package back below communes/");
                }
            }
        }
        writing.connection().commit();
    }

    /** What reads from the database. */
    private interface Question<T> {
        T ask(Statements statements) throws SQLException, RefusedException;
    }

    /** Asks about what is committed now. Anything that is refused here was stored by a hub: it is damage. */
    private <T> T ask(String doing, Question<T> question) {
        synchronized (reading) {
            try {
                T answer = question.ask(reading);
                // Ends the moment that the connection looks at; the next question sees what is committed by then.
                reading.connection().rollback();
                return answer;
            } catch (SQLException e) {
                throw new StoreException(doing, e);
            } catch (RefusedException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
    }

    /**
     * Each kiosk's log as it is committed now, by the kiosk's id.
     *
     * @throws CountMismatchException if the head of a log cannot be read
     * @throws OtherElectionException if a log is another election's
     */
    public Map<String, StoredLog> heads() throws RefusedException {
        Map<String, StoredLog> heads = new LinkedHashMap<>();
        synchronized (reading) {
            try {
                for (Enrolled kiosk : roster.kiosks()) {
                    heads.put(kiosk.id(), Objects.requireNonNull(Rows.readHead(reading, kiosk), "enrolled"));
                }
                reading.connection().rollback();
            } catch (SQLException e) {
                throw new StoreException("reading the logs' heads", e);
            }
        }
        return heads;
    }

    /** A kiosk's log as it is committed now. */
    public StoredLog head(Enrolled kiosk) {
        return ask(
                "reading the head of " + kiosk.origin(),
                statements -> Objects.requireNonNull(Rows.readHead(statements, kiosk), "enrolled"));
    }

    /** How many entries are stored, by kiosk. */
    public Map<String, Long> sizes() {
        return ask("reading the logs' sizes", Rows::readSizes);
    }

    /** How many messages have been refused, by kiosk ({@link Refusal#NO_KIOSK} for those in no roster). */
    public Map<String, Long> refusalCounts() {
        return ask("counting refusals", RefusalRows::readCounts);
    }

    /**
     * The refusals that are kept, newest first.
     *
     * @param most no more than so many
     */
    public List<Refusal> refusals(int most) {
        return ask("reading refusals", statements -> RefusalRows.read(statements, most));
    }

    /** All refusals that are kept, newest first: for each kiosk and reason at most nine. */
    public List<Refusal> refusals() {
        return refusals(Integer.MAX_VALUE);
    }

    /**
     * The first refusal of each reason of a kiosk, the oldest first: all that its refusals can be an alarm for.
     *
     * @param kiosk {@link Refusal#NO_KIOSK} for what came from none of the roster
     */
    public List<Refusal> firstRefusals(String kiosk) {
        String commune = roster.kiosk(kiosk).map(Enrolled::commune).orElse("");
        return ask("reading refusals", statements -> RefusalRows.readFirst(statements, commune, kiosk));
    }

    /** Reads stored entries of a kiosk: {@code count} of them from a position on. */
    public List<byte[]> notes(Enrolled kiosk, long from, long count) {
        return ask(
                "reading entries of " + kiosk.origin(),
                statements -> Rows.readNotes(statements, kiosk, from, from + count));
    }

    /** Whether the database answers. The one place where its failure is an answer: nothing is tried again here. */
    public boolean isReachable() {
        try {
            return ask("asking whether it answers", statements -> {
                try (ResultSet row = statements.of("SELECT 1").executeQuery()) {
                    return row.next();
                }
            });
        } catch (StoreException e) {
            return false;
        }
    }

    /** Begins a transaction, of which there is one at a time. Nothing of it stands before {@link StoreBatch#commit}. */
    public StoreBatch begin() {
        return new StoreBatch(writing, others, roster);
    }

    /** Whether another process has committed since this was last asked. Asked between transactions; does not wait. */
    public boolean othersHaveCommitted() {
        try {
            return others.haveCommitted();
        } catch (SQLException e) {
            throw new StoreException("asking for news", e);
        }
    }

    @Override
    public void close() {
        close(writing.connection(), reading.connection());
    }
}
