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
import urna.note.UnknownSignerException;
import urna.wire.Receipt;

/** The newest receipt of the hub, which is all that is kept of them. */
final class Receipts {
    private final BoxFile file;
    private final Election election;
    private long receivedSize;

    private Receipts(BoxFile file, Election election, long receivedSize) {
        this.file = file;
        this.election = election;
        this.receivedSize = receivedSize;
    }

    static Receipts open(BoxFile file, Election election, Kiosk kiosk) throws SQLException, RefusedException {
        return new Receipts(file, election, receivedSize(file.connection(), election, kiosk));
    }

    /** The size of the log in the receipt that a file keeps, verified; 0 if there is none. */
    static long receivedSize(Connection connection, Election election, Kiosk kiosk)
            throws SQLException, RefusedException {
        Optional<byte[]> kept = DayTable.receipt(connection);
        if (kept.isEmpty()) {
            return 0;
        }
        if (Receipt.open(kept.get(), election, kiosk) instanceof Receipt.Stored stored) {
            requireOfThisLog(connection, stored.checkpoint().checkpoint());
            return stored.checkpoint().checkpoint().size();
        }
        throw new DamagedBallotBoxException("the ballot box keeps something else than a receipt");
    }

    long receivedSize() {
        return receivedSize;
    }

    /** Keeps a receipt if it is for a longer log than the last. */
    void keep(SignedCheckpoint cosigned) throws RefusedException {
        if (!cosigned.note().isSignedBy(election.hub().cosigner())) {
            throw new UnknownSignerException("a receipt without the hub's cosignature");
        }
        try {
            requireOfThisLog(file.connection(), cosigned.checkpoint());
        } catch (SQLException e) {
            throw new BallotBoxException(file.path() + " could not be read", e);
        }
        if (cosigned.checkpoint().size() > receivedSize) {
            file.transaction(connection -> DayTable.putReceipt(connection, cosigned.bytes()));
            receivedSize = cosigned.checkpoint().size();
        }
    }

    /** The newest checkpoint of a log that is not empty: the receipt if it is for all of it. */
    SignedNote head(Connection connection, long size) throws SQLException, RefusedException {
        Optional<byte[]> receipt = DayTable.receipt(connection);
        return receipt.isPresent() && receivedSize == size
                ? SignedNote.parse(receipt.get())
                : LogTable.checkpointAt(connection, size).orElseThrow();
    }

    /**
     * Requires that this kiosk's log had this head once. Whole segments are all that it ever signed, so a head between two
     * of them is not its own either.
     */
    private static void requireOfThisLog(Connection connection, Checkpoint head) throws SQLException, RefusedException {
        Optional<SignedNote> ours = LogTable.checkpointAt(connection, head.size());
        if (ours.isEmpty() || !ours.get().text().equals(head.text())) {
            throw new ForkException("the hub has a log of " + head.size() + " entries under this kiosk's key that this"
                    + " kiosk did not write: a copied card or an old backup; call the commission");
        }
    }
}
