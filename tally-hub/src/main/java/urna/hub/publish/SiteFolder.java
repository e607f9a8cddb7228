package urna.hub.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import urna.merkle.Hash;
import urna.note.StrictText;

/**
 * A site while it is being written. A file that the site before it has too, byte for byte, is the same file on disk: it keeps
 * its time, so that mirrors fetch only what changed.
 */
final class SiteFolder {
    static final String SUMS = "SHA256SUMS";

    private final Path part;
    private final Path before;
    private final Map<String, String> sums = new TreeMap<>();

    /**
     * Begins a site.
     *
     * @param part an empty folder
     * @param before the site that is there now; need not be
     */
    SiteFolder(Path part, Path before) {
        this.part = part;
        this.before = before;
    }

    void put(String path, byte[] content) throws IOException {
        if (sums.put(path, Hash.of(content).hex()) != null) {
            throw new IllegalStateException("two files of the site at " + path);
        }
        Path file = part.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Path old = before.resolve(path);
        if (Files.isRegularFile(old)
                && Files.size(old) == content.length
                && Arrays.equals(Files.readAllBytes(old), content)) {
            Files.createLink(file, old);
        } else {
            Files.write(file, content);
        }
    }

    /** Writes the checksums of everything that was put, in the form that {@code sha256sum -c} reads. */
    void finish() throws IOException {
        StringBuilder lines = new StringBuilder();
        sums.forEach((path, hash) -> lines.append(line(path, hash)).append('\n'));
        put(SUMS, StrictText.utf8(lines.toString()));
    }

    /** What {@link #SUMS} says of a file. */
    static String line(String path, String hash) {
        return hash + "  " + path;
    }
}
