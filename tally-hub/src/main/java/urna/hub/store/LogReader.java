package urna.hub.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.hub.database.Database;
import urna.hub.database.StoreException;
import urna.hub.roster.Enrolled;
import urna.log.DuplicateVoteIdException;
import urna.log.MalformedCheckpointException;
import urna.log.SignedCheckpoint;
import urna.log.VerifiedLog;
import urna.note.InvalidSignatureException;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.UnknownSignerException;
import urna.note.VerifierKey;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * Reads whole logs from the database, as they stood at one moment, and verifies them anew: never trust a count that can be
 * computed. May be used beside a hub that is running; it cannot change anything.
 */
public final class LogReader implements AutoCloseable {
    private final Statements statements;

    private LogReader(Connection connection) {
        this.statements = new Statements(connection);
    }

    /** Opens a hub's database. */
    public static LogReader open(Database database) throws IOException {
        return new LogReader(database.openToRead(LogStore.TABLES));
    }

    /**
     * A kiosk's whole log, verified from its entries.
     *
     * @param stored its head; its receipt is null while nothing is stored
     * @param notes its entries
     */
    public record WholeLog(StoredLog stored, List<byte[]> notes) {
        public WholeLog {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Verifies every stored entry of a kiosk again and compares what they come to with what the database says.
     *
     * @throws CountMismatchException if tree, phase, sessions or counts differ, or if there is no receipt
     * @throws BrokenReceiptException if the receipt is not signed by the kiosk and cosigned by the hub
     * @throws urna.log.RootMismatchException if the receipt is for another log
     */
    public WholeLog recount(Enrolled kiosk) throws RefusedException {
        try {
            StoredLog stored = Rows.readHead(statements, kiosk);
            if (stored == null) {
                return new WholeLog(new StoredLog(VerifiedLog.empty(kiosk.election()), null), List.of());
            }
            List<byte[]> notes = Rows.readNotes(statements, kiosk, 0, Long.MAX_VALUE);
            VerifiedLog.Extension whole =
                    VerifiedLog.empty(kiosk.election()).extend(notes, kiosk.kiosk(), kiosk.rules());
            requireDistinct(whole.votes(), kiosk);
            requireSame(kiosk, stored, whole.log());
            return new WholeLog(stored, notes);
        } catch (SQLException e) {
            throw new StoreException("reading the log of " + kiosk.origin(), e);
        }
    }

    /** Recounts every kiosk of a commune, in the order of its roster, all of the same moment. */
    public List<WholeLog> recountAll(ElectionPackage commune) throws RefusedException {
        List<WholeLog> logs = new ArrayList<>();
        for (Kiosk kiosk : commune.election().kiosks()) {
            logs.add(recount(new Enrolled(commune, kiosk)));
        }
        return logs;
    }

    private static void requireDistinct(List<Vote> votes, Enrolled kiosk) throws DuplicateVoteIdException {
        Set<VoteId> ids = new HashSet<>();
        for (Vote vote : votes) {
            if (!ids.add(vote.id())) {
                throw new DuplicateVoteIdException("two stored votes of " + kiosk.origin() + " with one id");
            }
        }
    }

    private static void requireSame(Enrolled kiosk, StoredLog stored, VerifiedLog counted) throws RefusedException {
        if (!stored.log().equals(counted)) {
            throw new CountMismatchException(
                    "the entries of " + kiosk.origin()
                            + " do not come to what the database says of them; restore the database, or let the kiosk send again");
        }
        SignedNote receipt = stored.receipt();
        if (counted.tree().size() > 0) {
            if (receipt == null) {
                throw new CountMismatchException("the log of " + kiosk.origin() + " has entries but no receipt");
            }
            counted.requireHead(openReceipt(kiosk, receipt).checkpoint());
        }
    }

    private static SignedCheckpoint openReceipt(Enrolled kiosk, SignedNote receipt) throws BrokenReceiptException {
        VerifierKey hub = kiosk.election().hub().cosigner();
        VerifierKey own = kiosk.kiosk().key();
        try {
            SignedCheckpoint open = SignedCheckpoint.open(receipt, own, List.of(own, hub));
            if (!open.note().isSignedBy(hub)) {
                throw new UnknownSignerException("not signed by " + hub.name());
            }
            return open;
        } catch (InvalidSignatureException | UnknownSignerException | MalformedCheckpointException e) {
            throw new BrokenReceiptException(
                    "the receipt of " + kiosk.origin() + " does not hold: " + e.getMessage()
                            + "; keep the database as evidence and restore a backup",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            statements.connection().close();
        } catch (SQLException e) {
            throw new StoreException("closing the database", e);
        }
    }
}
