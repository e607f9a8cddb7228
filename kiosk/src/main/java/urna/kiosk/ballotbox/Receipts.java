package urna.kiosk.ballotbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import urna.election.Election;
import urna.election.Kiosk;
import urna.log.Checkpoint;
import urna.log.ForkException;
import urna.log.SignedCheckpoint;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.wire.Receipt;

/** The newest receipt of the hub, which is all that is kept of them. It must be for a head that the log had. */
final class Receipts {
    private Receipts() {}

    /** The receipt that a file keeps, verified against its log. */
    static Optional<SignedCheckpoint> read(Connection connection, Election election, Kiosk kiosk)
            throws SQLException, RefusedException {
        Optional<byte[]> kept = DayTable.receipt(connection);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        if (Receipt.open(kept.get(), election, kiosk) instanceof Receipt.Stored stored) {
            Checkpoint head = stored.checkpoint().checkpoint();
            requireOfThisLog(head, LogTable.checkpointAt(connection, head.size()));
            return Optional.of(stored.checkpoint());
        }
        throw new DamagedBallotBoxException("the ballot box keeps something else than a receipt");
    }

    /**
     * Requires that this kiosk's log had this head once. Whole segments are all that it ever signed, so a head between two
     * of them is not its own either.
     *
     * @param ours the checkpoint that the log had at this size, if it had one
     */
    static void requireOfThisLog(Checkpoint head, Optional<SignedNote> ours) throws ForkException {
        if (ours.isEmpty() || !ours.get().text().equals(head.text())) {
            throw new ForkException("the hub has a log of " + head.size() + " entries under this kiosk's key that this"
                    + " kiosk did not write: a copied card or an old backup; call the commission");
        }
    }
}
