package urna.hub.store;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import urna.hub.database.OtherWriters;
import urna.hub.database.StoreException;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.log.DuplicateVoteIdException;
import urna.log.EntryBundle;
import urna.log.Segment;
import urna.merkle.Frontier;
import urna.note.SignedNote;
import urna.record.Sessions;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * One transaction: segments of any number of kiosks, their heads and counts, and refusals. A crash before
 * {@link #commit} returns leaves the database as it was before; closing without a commit does the same.
 *
 * <p>Compare and append: a kiosk's log is first claimed at the size and root that its segments were judged against. From
 * then to the commit nobody else can append to it, in this process or another. Whoever claims several kiosks does so in the
 * order of their ids, or two processes could wait for each other.
 */
public final class StoreBatch implements AutoCloseable {
    private static final String CLAIM =
            "UPDATE kiosk SET size = size WHERE commune = ? AND kiosk = ? AND size = ? AND root = ?";
    private static final String SEGMENT = "INSERT INTO segment (commune, kiosk, position, entries) VALUES (?, ?, ?, ?)";
    /** All ids of a segment by one statement: they stand in one value, {@value VoteId#BYTES} bytes each. */
    private static final String VOTE_IDS = "WITH RECURSIVE vote (number) AS"
            + " (SELECT 0 UNION ALL SELECT number + 1 FROM vote WHERE number + 1 < ?)"
            + " INSERT INTO vote_id (commune, kiosk, id, position)"
            + " SELECT ?, ?, substr(?, 1 + " + VoteId.BYTES + " * number, " + VoteId.BYTES + "), ? FROM vote"
            + " WHERE true ON CONFLICT DO NOTHING";
    /** Those of a segment that was not appended in the end; no other segment begins where it would have begun. */
    private static final String NO_VOTE_IDS = "DELETE FROM vote_id WHERE commune = ? AND kiosk = ? AND position = ?";

    private static final String HEAD = "UPDATE kiosk SET size = ?, root = ?, frontier = ?, phase = ?,"
            + " sessions_enabled = ?, sessions_cast = ?, sessions_voided = ?, counts = ?, receipt = ?"
            + " WHERE commune = ? AND kiosk = ?";

    private final Statements statements;
    private final OtherWriters others;
    private final Roster roster;
    private boolean finished;

    StoreBatch(Statements statements, OtherWriters others, Roster roster) {
        this.statements = statements;
        this.others = others;
        this.roster = roster;
    }

    /** Claims a kiosk's log; false if it is not, or no longer, the one with this tree. */
    public boolean claim(Enrolled kiosk, Frontier tree) {
        try {
            PreparedStatement claim = statements.of(CLAIM);
            Rows.setKey(claim, kiosk);
            claim.setLong(3, tree.size());
            claim.setBytes(4, tree.root().bytes());
            return claim.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new StoreException("claiming the log of " + kiosk.origin(), e);
        }
    }

    /**
     * Appends verified entries to a log that was claimed.
     *
     * @param position of the first of them
     * @param votes the votes among them
     * @throws DuplicateVoteIdException if the log has a vote with the id of one of these; then nothing was appended
     */
    public void append(Enrolled kiosk, long position, List<byte[]> notes, List<Vote> votes)
            throws DuplicateVoteIdException {
        try {
            insertVoteIds(kiosk, position, votes);
            PreparedStatement segment = statements.of(SEGMENT);
            Rows.setKey(segment, kiosk);
            for (int begin = 0; begin < notes.size(); begin += Segment.MAX_ENTRIES) {
                int end = Math.min(notes.size(), begin + Segment.MAX_ENTRIES);
                segment.setLong(3, position + begin);
                segment.setBytes(4, EntryBundle.encode(notes.subList(begin, end)));
                segment.addBatch();
            }
            segment.executeBatch();
        } catch (SQLException e) {
            throw new StoreException("appending to the log of " + kiosk.origin(), e);
        }
    }

    private void insertVoteIds(Enrolled kiosk, long position, List<Vote> votes)
            throws SQLException, DuplicateVoteIdException {
        if (votes.isEmpty()) {
            return;
        }
        ByteBuffer ids = ByteBuffer.allocate(votes.size() * VoteId.BYTES);
        votes.forEach(vote -> ids.put(vote.id().bytes()));
        PreparedStatement insert = statements.of(VOTE_IDS);
        insert.setInt(1, votes.size());
        insert.setString(2, kiosk.commune());
        insert.setString(3, kiosk.id());
        insert.setBytes(4, ids.array());
        insert.setLong(5, position);
        if (insert.executeUpdate() < votes.size()) {
            PreparedStatement delete = statements.of(NO_VOTE_IDS);
            Rows.setKey(delete, kiosk);
            delete.setLong(3, position);
            delete.executeUpdate();
            throw new DuplicateVoteIdException(
                    "a segment of " + kiosk.origin() + " with a vote id that the log has already");
        }
    }

    /** Replaces the head of a log that was claimed: tree, phase, sessions, counts and receipt. */
    public void saveHead(Enrolled kiosk, StoredLog stored) {
        SignedNote receipt = Objects.requireNonNull(stored.receipt(), "a head without a receipt is never stored");
        Sessions sessions = stored.log().sessions();
        try {
            PreparedStatement head = statements.of(HEAD);
            head.setLong(1, stored.size());
            head.setBytes(2, stored.log().tree().root().bytes());
            head.setBytes(3, Rows.frontier(stored.log().tree()));
            head.setString(4, stored.log().phase().name());
            head.setLong(5, sessions.enabled());
            head.setLong(6, sessions.cast());
            head.setLong(7, sessions.voided());
            head.setString(8, stored.log().counts().lines());
            head.setBytes(9, receipt.bytes());
            head.setString(10, kiosk.commune());
            head.setString(11, kiosk.id());
            head.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("saving the head of " + kiosk.origin(), e);
        }
    }

    /** Keeps a refusal, and forgets those of its kiosk and reason beyond what is kept. */
    public void saveRefusal(Refusal refusal) {
        String commune = roster.kiosk(refusal.kiosk()).map(Enrolled::commune).orElse("");
        try {
            RefusalRows.write(statements, commune, refusal);
        } catch (SQLException e) {
            throw new StoreException("keeping a refusal", e);
        }
    }

    /** Makes everything durable. */
    public void commit() {
        try {
            others.tell();
            statements.connection().commit();
            finished = true;
        } catch (SQLException e) {
            throw new StoreException("committing", e);
        }
    }

    @Override
    public void close() {
        try {
            if (!finished) {
                statements.connection().rollback();
            }
        } catch (SQLException e) {
            throw new StoreException("undoing a transaction", e);
        }
    }
}
