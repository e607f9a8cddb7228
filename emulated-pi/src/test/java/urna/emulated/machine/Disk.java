package urna.emulated.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        String[] first = {"mke2fs", "-q", "-t", "ext4", "-E", "root_owner=0:0", "-L", label};
        String[] command = new String[first.length + more.length + 2];
        System.arraycopy(first, 0, command, 0, first.length);
        System.arraycopy(more, 0, command, first.length, more.length);
        command[command.length - 2] = file.toString();
        command[command.length - 1] = SIZE;
        HostCommand.run(command);
        return new Disk(file, label);
    }

    /** A copy of a file on it, as the last power cut left it; the journal of the file system is heeded first. */
    public Path extract(String path, Path to) throws IOException, InterruptedException {
        Path copy = Files.copy(file, to.resolveSibling(to.getFileName() + ".disk"));
        // 0 nothing to mend, 1 mended: the journal was replayed.
        int status = new ProcessBuilder("e2fsck", "-fp", copy.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status > 1) {
            throw new IOException("e2fsck found damage on " + file + ": " + status);
        }
        HostCommand.run("debugfs", "-R", "dump " + path + " " + to, copy.toString());
        Files.delete(copy);
        return to;
    }
}
