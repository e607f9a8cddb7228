package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which kinds of file system lose everything at a power cut. A kiosk records as well there as anywhere, and nobody
 * would notice before the first power cut.
 *
 * @param lookup tells the kind of file system that a path lies on
 */
public record StorageKind(Lookup lookup) {
    private static final String IN_MEMORY = "in memory, and empty after a power cut";
    private static final String LAYERED = "a layer over another disk, which is often in memory";

    /** By the names that Linux gives them (proc(5), /proc/self/mounts). */
    private static final Map<String, String> FLEETING = Map.of(
            "tmpfs", IN_MEMORY,
            "ramfs", IN_MEMORY,
            "rootfs", IN_MEMORY,
            "overlay", LAYERED,
            "overlayfs", LAYERED,
            "aufs", LAYERED);

    /** Tells the kind of file system, such as {@code ext4}. */
    @FunctionalInterface
    public interface Lookup {
        String type(Path existing) throws IOException;
    }

    /** As this computer's system tells. */
    public static StorageKind ofSystem() {
        return new StorageKind(path -> Files.getFileStore(path).type());
    }

    /**
     * Requires that files in a folder outlast a power cut.
     *
     * @param folder need not be there yet
     */
    public void requireLasting(Path folder) throws IOException, FleetingStorageException {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = there.resolveSibling(".").normalize();
        }
        Optional<String> fault = fault(there);
        if (fault.isPresent()) {
            throw new FleetingStorageException(
                    folder + ": " + fault.get() + "; put the kiosk's folder on a card or disk, with ext4 for example");
        }
    }

    /** What is wrong with the file system of a path that is there; empty if files on it outlast a power cut. */
    Optional<String> fault(Path existing) throws IOException {
        String type = lookup.type(existing);
        return Optional.ofNullable(FLEETING.get(type)).map(why -> "its file system (" + type + ") is " + why);
    }
}
