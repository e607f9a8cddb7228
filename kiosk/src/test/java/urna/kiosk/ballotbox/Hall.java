package urna.kiosk.ballotbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import urna.election.Publication;
import urna.log.SignedCheckpoint;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.testing.TestElection;
import urna.wire.Receipt;

/** An election and the first of its kiosks, for tests to open its box. */
record Hall(TestElection election) {
    static final String KIOSK = "k-1";
    static final String SOFTWARE = "test-1";

    static Hall live(int poolSize) {
        return new Hall(new TestElection(TestElection.Settings.standard().poolSize(poolSize)));
    }

    static Hall atClose() {
        return new Hall(new TestElection(TestElection.Settings.standard().publication(Publication.AT_CLOSE)));
    }

    BallotBox open(Path data, RandomSource random) throws SQLException, IOException, RefusedException {
        return BallotBox.open(data, election.rules(), election.kiosk(KIOSK), election.kioskKey(KIOSK), random);
    }

    BallotBox open(Path card, Stick stick, RandomSource random) throws SQLException, IOException, RefusedException {
        return BallotBox.open(
                card, Optional.of(stick), election.rules(), election.kiosk(KIOSK), election.kioskKey(KIOSK), random);
    }

    /** The hub's receipt for a checkpoint, by the way that a real one comes. */
    SignedCheckpoint receipt(SignedNote checkpoint) throws RefusedException {
        SignedNote cosigned = checkpoint.with(election.cosigner().cosign(checkpoint.text(), 1_800_000_000L));
        Receipt receipt = Receipt.open(cosigned.bytes(), election.election(), election.kiosk(KIOSK));
        return ((Receipt.Stored) receipt).checkpoint();
    }

    /** A folder for many small files: in memory where the system has such a place. */
    static Path quickFolder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "urna-box")
                : Files.createTempDirectory("urna-box");
    }

    /** Every file below a folder, by its name. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
