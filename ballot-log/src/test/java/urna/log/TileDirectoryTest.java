package urna.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.disk.AlreadyThereException;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.SignedNote;
import urna.note.StrictText;
import urna.testing.TestElection;

class TileDirectoryTest {
    private final TestElection election = new TestElection();

    @TempDir
    Path folder;

    /** A log of entries that need not be notes: tiles carry any bytes. */
    private TileDirectory logOf(int size) {
        List<byte[]> entries = new ArrayList<>();
        Frontier tree = Frontier.EMPTY;
        for (int i = 0; i < size; i++) {
            byte[] entry = StrictText.utf8("entry " + i);
            entries.add(entry);
            tree = tree.append(Hash.ofLeaf(entry));
        }
        SignedNote checkpoint =
                SignedCheckpoint.sign(Checkpoint.of(election.origin("k-1"), tree), election.kioskKey("k-1"));
        return new TileDirectory(checkpoint, entries);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 512, 65_536, 70_000})
    void aLogComesBackFromItsTiles(int size) throws Exception {
        TileDirectory log = logOf(size);
        Path directory = folder.resolve("log");
        log.write(directory);

        TileDirectory read = TileDirectory.read(directory);

        assertThat(read.checkpoint()).isEqualTo(log.checkpoint());
        assertThat(read.entries()).containsExactlyElementsOf(log.entries());
        assertThat(folder.resolve(".log.part")).doesNotExist();
    }

    @Test
    void aFileLargerThanAnyTileIsNotRead() throws Exception {
        Path directory = folder.resolve("log");
        logOf(3).write(directory);
        try (RandomAccessFile tile =
                new RandomAccessFile(directory.resolve("tile/entries/000.p/3").toFile(), "rw")) {
            tile.setLength(1L << 26);
        }

        assertThatThrownBy(() -> TileDirectory.read(directory))
                .isInstanceOf(MalformedExportException.class)
                .hasMessageContaining("tile/entries/000.p/3: more than");
    }

    @Test
    void theTopmostTileHoldsTheRootOfAFullTree() throws Exception {
        TileDirectory log = logOf(65_536);

        assertThat(Hash.ofBytes(log.files().getOrDefault("tile/2/000.p/1", new byte[0])))
                .isEqualTo(Checkpoint.parse(log.checkpoint().text()).root());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/000", "tile/1/000.p/1", "tile/entries/001.p/44", "checkpoint"})
    void aMissingFileIsNamed(String name) throws Exception {
        Path directory = folder.resolve("log");
        logOf(300).write(directory);
        Files.delete(directory.resolve(name));

        assertThatThrownBy(() -> TileDirectory.read(directory))
                .isInstanceOf(MalformedExportException.class)
                .hasMessageContaining(name);
    }

    @Test
    void aFileThatDoesNotBelongIsNamed() throws Exception {
        Path directory = folder.resolve("log");
        logOf(300).write(directory);
        Files.writeString(directory.resolve("tile/0/002.p"), "");

        assertThatThrownBy(() -> TileDirectory.read(directory))
                .isInstanceOf(MalformedExportException.class)
                .hasMessageContaining("tile/0/002.p");
    }

    @Test
    void aChangedTileIsNamed() throws Exception {
        Path directory = folder.resolve("log");
        logOf(300).write(directory);
        Path tile = directory.resolve("tile/0/000");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[100] ^= 1;
        Files.write(tile, bytes);

        assertThatThrownBy(() -> TileDirectory.read(directory))
                .isInstanceOf(MalformedExportException.class)
                .hasMessageContaining("tile/0/000");
    }

    @Test
    void anExistingDirectoryIsNotOverwritten() throws Exception {
        Path directory = folder.resolve("log");
        logOf(3).write(directory);

        assertThatThrownBy(() -> logOf(4).write(directory)).isInstanceOf(AlreadyThereException.class);
        assertThat(TileDirectory.read(directory).entries()).hasSize(3);
    }
}
