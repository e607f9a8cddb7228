package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file beside the box that says: voters were recorded here while the other place was away. It stands before the first of
 * them is told so, and goes once both places hold the same again. It lies outside the box because it must be legible when
 * nothing else is: a box that cannot be read is never made anew from another place that does not know of its voters.
 *
 * @param word the {@link Stored#spells spell}'s word. A place that has this word as well has taken over what was recorded up
 *     to then; so a mark that could not be removed any more keeps nobody from going on.
 */
record AloneMark(String word) {
    static final String NAME = "alone";

    /** The mark in a folder, also one whose word is not legible. */
    static Optional<AloneMark> in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AloneMark(
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip()));
        } catch (IOException e) {
            return Optional.of(new AloneMark(""));
        }
    }

    void put(Path folder) throws IOException {
        try (FileChannel file = FileChannel.open(
                folder.resolve(NAME),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            file.write(StandardCharsets.ISO_8859_1.encode(word + "\n"));
            file.force(true);
        }
        force(folder);
    }

    static void remove(Path folder) throws IOException {
        if (Files.deleteIfExists(folder.resolve(NAME))) {
            force(folder);
        }
    }

    /** Puts the names in a folder on disk. */
    static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
