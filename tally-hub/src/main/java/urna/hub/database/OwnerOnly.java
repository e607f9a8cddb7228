package urna.hub.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Whether a file is closed to everybody but its owner. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnerOnly() {}

    static boolean holds(Path file) throws IOException {
        return OWNERS.containsAll(Files.getPosixFilePermissions(file));
    }
}
