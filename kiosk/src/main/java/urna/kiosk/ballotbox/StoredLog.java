package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import urna.election.Kiosk;
import urna.election.Origin;
import urna.log.Checkpoint;
import urna.log.Rules;
import urna.log.SignedCheckpoint;
import urna.log.TileDirectory;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;

/** The log in a box file as a directory of tiles. */
public final class StoredLog {
    private StoredLog() {}

    /**
     * Reads and verifies the box of a kiosk that is switched off, and changes nothing in it: where a stick is ahead of the
     * card, a session voided on the card alone would be a second history.
     *
     * @param folder the kiosk's data folder, or its stick
     * @param key signs the head of an empty log
     * @throws BallotBoxInUseException if a kiosk is running on it
     */
    public static TileDirectory read(Path folder, Rules rules, Kiosk kiosk, SigningKey key)
            throws SQLException, IOException, RefusedException {
        Path path = folder.resolve(BoxFile.NAME);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        BoxReader reader = BoxReader.of(rules, kiosk);
        try (BoxFile file = BoxFile.open(folder, reader.owner())) {
            Stored stored = reader.history(file.connection()).stored();
            return export(file.connection(), stored, rules.election().origin(kiosk), key);
        }
    }

    /** The log under its newest checkpoint: the receipt, if it is for all of it. */
    static TileDirectory export(Connection connection, Stored stored, Origin origin, SigningKey key)
            throws SQLException, RefusedException {
        long size = stored.contents().size();
        if (size == 0) {
            Checkpoint empty = Checkpoint.of(origin, stored.contents().log().tree());
            return new TileDirectory(SignedCheckpoint.sign(empty, key), List.of());
        }
        Optional<SignedNote> cosigned = stored.receipt()
                .filter(receipt -> receipt.checkpoint().size() == size)
                .map(receipt -> receipt.note().note());
        SignedNote head = cosigned.isPresent()
                ? cosigned.get()
                : LogTable.checkpointAt(connection, size).orElseThrow();
        return new TileDirectory(head, LogTable.notes(connection, 0, size));
    }
}
