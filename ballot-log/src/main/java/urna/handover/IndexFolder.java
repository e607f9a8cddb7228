package urna.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import urna.election.MalformedIndexException;
import urna.election.SignedIndex;
import urna.note.RefusedException;

/** The index of a body above: {@code commission.json}, whom to trust, and {@code index.note}, what they signed. */
public final class IndexFolder {
    private IndexFolder() {}

    /**
     * Reads and verifies the index of a folder, by the commission that the same folder trusts; empty if there is no folder. One
     * without a note is not taken for none: then nobody would miss what the index was to name.
     *
     * @throws RefusedException naming the file and the claim that does not hold
     */
    public static Optional<SignedIndex> find(Path folder) throws IOException, RefusedException {
        return Files.exists(folder) ? Optional.of(load(folder)) : Optional.empty();
    }

    /** The same where the folder must be. */
    public static SignedIndex load(Path folder) throws IOException, RefusedException {
        Path note = folder.resolve(SignedIndex.FILE);
        return SignedIndex.open(
                note.toString(),
                read(note),
                CommuneFolder.readCommission(folder.resolve(CommuneFolder.COMMISSION_FILE)));
    }

    /**
     * Reads a file of an index.
     *
     * @throws MalformedIndexException if it is longer than any
     */
    public static byte[] read(Path file) throws IOException, MalformedIndexException {
        byte[] bytes = InputFile.read(file);
        if (bytes.length > SignedIndex.MOST_BYTES) {
            throw new MalformedIndexException(file + ": more than " + SignedIndex.MOST_BYTES + " bytes");
        }
        return bytes;
    }
}
