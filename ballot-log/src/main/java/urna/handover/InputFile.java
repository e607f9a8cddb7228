package urna.handover;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a person named on a command line. */
public final class InputFile {
    private InputFile() {}

    /**
     * Reads all of it.
     *
     * @throws FileSystemException naming it, also where it is a folder: of that the JDK does not say which one
     */
    public static byte[] read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "a folder, where a file must stand");
        }
        return Files.readAllBytes(file);
    }
}
