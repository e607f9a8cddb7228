package urna.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import urna.note.RefusedException;

/**
 * Files and folders that appear whole or not at all: written beside their place under another name, forced to disk, then
 * renamed. A crash leaves at most something whose name ends in {@code .part}, which nothing reads.
 */
public final class AtomicWrite {
    /** Writes a file or fills a folder that nobody sees yet. */
    @FunctionalInterface
    public interface Content {
        void write(Path part) throws IOException, RefusedException;
    }

    private AtomicWrite() {}

    /** Makes a folder; refuses one that is there already. */
    public static void newFolder(Path target, Content content) throws IOException, RefusedException {
        fill(target, parent(target), Files::createDirectory, content);
    }

    /** Makes a folder that other users cannot look into; refuses one that is there already. */
    public static void newPrivateFolder(Path target, Content content) throws IOException, RefusedException {
        newPrivateFolder(target, parent(target), content);
    }

    /**
     * The same, filled in another folder of the same disk first.
     *
     * @param staging a folder in which a leftover of a crash does no harm
     */
    public static void newPrivateFolder(Path target, Path staging, Content content)
            throws IOException, RefusedException {
        fill(target, staging, AtomicWrite::makePrivateFolder, content);
    }

    /**
     * Makes a folder in place of an older one. There is the whole of the one or of the other; for the moment between two
     * renames there is neither, and a crash at that moment is mended by the next call.
     *
     * @param content also gets to read the older one, which stands at {@code target} until it is done
     * @throws BeingWrittenException if another run is at it: each would remove what the other has written so far
     */
    public static void replaceFolder(Path target, Content content) throws IOException, RefusedException {
        try (WriteLock lock = WriteLock.take(parent(target).resolve("." + target.getFileName() + ".lock"))
                .orElseThrow(() -> new BeingWrittenException(
                        target + ": another run is writing it; wait until that one is done"))) {
            replaceLocked(target, content);
        }
    }

    private static void replaceLocked(Path target, Content content) throws IOException, RefusedException {
        Path old = parent(target).resolve("." + target.getFileName() + ".old");
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        }
        deleteAll(old);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            newFolder(target, content);
            return;
        }
        Path part = parent(target).resolve("." + target.getFileName() + ".part");
        deleteAll(part);
        try {
            Files.createDirectory(part);
            content.write(part);
            for (Path path : below(part)) {
                force(path);
            }
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            move(part, target);
            deleteAll(old);
        } finally {
            deleteAll(part);
        }
    }

    private static void fill(Path target, Path staging, Content folder, Content content)
            throws IOException, RefusedException {
        requireAbsent(target);
        Path part = staging.resolve("." + target.getFileName() + ".part");
        deleteAll(part);
        try {
            folder.write(part);
            content.write(part);
            move(part, target);
        } finally {
            deleteAll(part);
        }
    }

    /** Makes a file; refuses one that is there already. */
    public static void newFile(Path target, Content content) throws IOException, RefusedException {
        requireAbsent(target);
        write(target, content);
    }

    /** Writes a file in place of an older one: at every moment there is the whole of the one or of the other. */
    public static void replaceFile(Path target, byte[] content) throws IOException, RefusedException {
        write(target, part -> Files.write(part, content));
    }

    /** Makes a folder that other users cannot look into. */
    public static Path makePrivateFolder(Path folder) throws IOException {
        return Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    public static void requireAbsent(Path target) throws IOException, AlreadyThereException {
        if (!Files.isDirectory(parent(target))) {
            throw new NoSuchFileException(parent(target).toString());
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new AlreadyThereException(target + ": is there already; move it away or name another place");
        }
    }

    private static void write(Path target, Content content) throws IOException, RefusedException {
        Path part = parent(target).resolve("." + target.getFileName() + ".part");
        deleteAll(part);
        try {
            content.write(part);
            move(part, target);
        } finally {
            deleteAll(part);
        }
    }

    /** Gives a file or folder, whole by now, its name: forced to disk, renamed, and the name forced too. */
    public static void move(Path part, Path target) throws IOException {
        for (Path path : below(part)) {
            force(path);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        force(parent(target));
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes a file or a folder with all that is in it, if it is there. */
    public static void deleteAll(Path leftover) throws IOException {
        if (Files.exists(leftover, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : below(leftover)) {
                Files.delete(path);
            }
        }
    }

    /** A path and everything below it, the deepest first. */
    private static List<Path> below(Path path) throws IOException {
        try (Stream<Path> paths = Files.walk(path)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static Path parent(Path target) {
        return target.toAbsolutePath().resolve("..").normalize();
    }
}
