package urna.emulated.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk's bytes in a file, with an ext4 file system and nothing else on it.
 *
 * @param label what udev and {@code mount} know it by
 */
public record Disk(Path file, String label) {
    /** The kiosk's card, and the stick that is its second place. */
    private static final String SIZE = "64M";

    /** An empty one. */
    public static Disk empty(Path file, String label) throws IOException, InterruptedException {
        return make(file, label);
    }

    /** One with what a folder holds. */
    public static Disk of(Path file, String label, Path folder) throws IOException, InterruptedException {
        return make(file, label, "-d", folder.toString());
    }

    private static Disk make(Path file, String label, String... more) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        List<String> command =
                new ArrayList<>(List.of("mke2fs", "-q", "-t", "ext4", "-E", "root_owner=0:0", "-L", label));
        command.addAll(List.of(more));
        command.addAll(List.of(file.toString(), SIZE));
        HostCommand.run(command.toArray(String[]::new));
        return new Disk(file, label);
    }

    /**
     * Copies files from it as the last power cut left them; the journal of the file system is heeded first. The disk stays as
     * it is.
     *
     * @param paths from the root of its file system; one that does not exist is left out
     * @param folder for the copies
     */
    public void extract(List<String> paths, Path folder) throws IOException, InterruptedException {
        Path copy = Files.copy(file, folder.resolve("disk"));
        // 0 nothing to mend, 1 mended: the journal was replayed.
        assertThat(HostCommand.status("e2fsck", "-fp", copy.toString()))
                .as("the file system on " + file)
                .isBetween(0, 1);
        for (String path : paths) {
            Path to = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
            HostCommand.status("debugfs", "-R", "dump " + path + " " + to, copy.toString());
        }
        Files.delete(copy);
    }
}
