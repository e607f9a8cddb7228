package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The second place for box and log: a folder on a USB stick.
 *
 * @param folder made if it is not there, but never the folders around it: they are what the stick brings
 * @param rule where it may lie
 */
public record Stick(Path folder, Rule rule) {

    /** Says whether a folder may be the second place. Both paths are there. */
    @FunctionalInterface
    public interface Rule {
        boolean allows(Path stick, Path card) throws IOException;
    }

    /**
     * In a hall. Where no stick is mounted its mount point is a plain folder, of the card or in memory: what is written there
     * is no second copy.
     */
    public static final Rule OTHER_DISK = (stick, card) -> !disk(stick).equals(disk(card))
            && StorageKind.ofSystem().fault(stick).isEmpty();

    /** At a desk and in tests, where a folder plays the stick. */
    public static final Rule ANY_DISK = (stick, card) -> true;

    /** A folder of the same stick. */
    public Stick within(String name) {
        return new Stick(folder.resolve(name), rule);
    }

    /** The number of the file system's device (stat(2), st_dev). */
    private static Object disk(Path path) throws IOException {
        return Files.getAttribute(path, "unix:dev");
    }
}
