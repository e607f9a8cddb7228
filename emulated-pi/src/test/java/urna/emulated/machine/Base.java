package urna.emulated.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code image/build} made: an ordinary Debian for a Pi, without Urna. */
record Base(Path folder) {
    private static final Path BUILD = Path.of("image", "build");

    /** Builds it, unless it is there already. */
    static Base build(Path cache) throws IOException, InterruptedException {
        return new Base(Path.of(HostCommand.run(BUILD.toAbsolutePath().toString(), cache.toString())));
    }

    Path kernel() {
        return folder.resolve("kernel");
    }

    Path initramfs() {
        return folder.resolve("initramfs");
    }

    /** A disk that begins as the image's and keeps its own changes. */
    Path newDisk(Path file) throws IOException, InterruptedException {
        return overlay(folder.resolve("disk"), "raw", file);
    }

    static Path overlay(Path below, String format, Path file) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        HostCommand.run(
                "qemu-img", "create", "-q", "-f", "qcow2", "-b", below.toString(), "-F", format, file.toString());
        return file;
    }
}
