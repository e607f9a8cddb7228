package urna.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import urna.hub.database.StoreException;
import urna.hub.roster.Enrolled;
import urna.log.DuplicateVoteIdException;
import urna.note.SignedNote;
import urna.record.ContestCounts;
import urna.record.Sessions;
import urna.record.Vote;

/**
 * One transaction: segments of any number of kiosks, their heads and counts, and refusals. A crash before
 * {@link #commit} returns leaves the database as it was before; closing without a commit does the same.
 */
public final class StoreBatch implements AutoCloseable {
    private final Connection connection;
    private final Map<String, Integer> numbers;
    private final PreparedStatement insertEntry;
    private final PreparedStatement insertVoteId;
    private boolean finished;

    StoreBatch(Connection connection, Map<String, Integer> numbers) throws SQLException {
        this.connection = connection;
        this.numbers = numbers;
        insertEntry = connection.prepareStatement("INSERT INTO entry (kiosk, position, note) VALUES (?, ?, ?)");
        insertVoteId = connection.prepareStatement("INSERT INTO vote_id (kiosk, id) VALUES (?, ?)");
    }

    /**
     * Appends verified entries to a kiosk's log.
     *
     * @param position of the first of them
     * @param votes the votes among them
     * @throws DuplicateVoteIdException if the log has a vote with the id of one of these; then nothing was appended
     */
    public void append(Enrolled kiosk, long position, List<byte[]> notes, List<Vote> votes)
            throws DuplicateVoteIdException {
        int number = numberOf(kiosk);
        try {
            Savepoint before = connection.setSavepoint();
            try {
                insertVoteIds(number, votes);
            } catch (SQLiteException e) {
                if (e.getResultCode() != SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
                    throw e;
                }
                connection.rollback(before);
                throw new DuplicateVoteIdException(
                        "a segment of " + kiosk.origin() + " with a vote id that the log has already");
            }
            connection.releaseSavepoint(before);
            long next = position;
            for (byte[] note : notes) {
                insertEntry.setInt(1, number);
                insertEntry.setLong(2, next++);
                insertEntry.setBytes(3, note);
                insertEntry.addBatch();
            }
            insertEntry.executeBatch();
        } catch (SQLException e) {
            throw new StoreException("appending to the log of " + kiosk.origin(), e);
        }
    }

    private void insertVoteIds(int number, List<Vote> votes) throws SQLException {
        for (Vote vote : votes) {
            insertVoteId.setInt(1, number);
            insertVoteId.setBytes(2, vote.id().bytes());
            insertVoteId.executeUpdate();
        }
    }

    /** Replaces the head of a kiosk's log: tree, phase, sessions, counts and receipt. */
    public void saveHead(Enrolled kiosk, StoredLog stored) {
        SignedNote receipt = Objects.requireNonNull(stored.receipt(), "a head without a receipt is never stored");
        Sessions sessions = stored.log().sessions();
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE kiosk SET size = ?, frontier = ?, phase = ?, sessions_enabled = ?, sessions_cast = ?,"
                        + " sessions_voided = ?, receipt = ? WHERE number = ?")) {
            update.setLong(1, stored.size());
            update.setBytes(2, Rows.frontier(stored.log().tree()));
            update.setString(3, stored.log().phase().name());
            update.setLong(4, sessions.enabled());
            update.setLong(5, sessions.cast());
            update.setLong(6, sessions.voided());
            update.setBytes(7, receipt.bytes());
            update.setInt(8, numberOf(kiosk));
            update.executeUpdate();
            saveCounts(numberOf(kiosk), stored.log().counts().byContest());
        } catch (SQLException e) {
            throw new StoreException("saving the head of " + kiosk.origin(), e);
        }
    }

    private void saveCounts(int number, Map<String, ContestCounts> counts) throws SQLException {
        try (PreparedStatement contest = connection.prepareStatement(
                        "INSERT OR REPLACE INTO contest_count (kiosk, contest, votes, blank) VALUES (?, ?, ?, ?)");
                PreparedStatement option = connection.prepareStatement(
                        "INSERT OR REPLACE INTO option_count (kiosk, contest, option, number) VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<String, ContestCounts> its : counts.entrySet()) {
                contest.setInt(1, number);
                contest.setString(2, its.getKey());
                contest.setLong(3, its.getValue().votes());
                contest.setLong(4, its.getValue().blank());
                contest.addBatch();
                for (Map.Entry<String, Long> count : its.getValue().options().entrySet()) {
                    option.setInt(1, number);
                    option.setString(2, its.getKey());
                    option.setString(3, count.getKey());
                    option.setLong(4, count.getValue());
                    option.addBatch();
                }
            }
            contest.executeBatch();
            option.executeBatch();
        }
    }

    /** Keeps a refusal, and forgets the oldest of its kiosk and reason beyond what is kept. */
    public void saveRefusal(Refusal refusal) {
        try {
            RefusalRows.write(connection, refusal);
        } catch (SQLException e) {
            throw new StoreException("keeping a refusal", e);
        }
    }

    /** Makes everything durable. */
    public void commit() {
        try {
            connection.commit();
            finished = true;
        } catch (SQLException e) {
            throw new StoreException("committing", e);
        }
    }

    private int numberOf(Enrolled kiosk) {
        return Objects.requireNonNull(numbers.get(kiosk.id()), "a kiosk that is not enrolled");
    }

    @Override
    public void close() {
        try {
            if (!finished) {
                connection.rollback();
            }
            insertEntry.close();
            insertVoteId.close();
        } catch (SQLException e) {
            throw new StoreException("undoing a transaction", e);
        }
    }
}
