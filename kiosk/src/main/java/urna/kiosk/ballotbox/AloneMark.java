package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file beside the box that says: voters were recorded here while the other place was away. It stands before the first of
 * them is told so, and goes once both places hold the same again. A damaged box beside this mark is never made anew from the
 * other place, which may not know of them: it lies outside the box because it must be legible when nothing else is.
 */
final class AloneMark {
    static final String NAME = "alone";

    private AloneMark() {}

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    static void put(Path folder) throws IOException {
        try (FileChannel file =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(StandardCharsets.US_ASCII.encode("recorded while the other place was away\n"));
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
