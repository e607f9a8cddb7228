package urna.hub.operations;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import urna.note.RandomSource;
import urna.note.StrictText;

/**
 * What Prometheus shows in place of a login: {@code Authorization: Bearer <token>}. It stands in a file that its owner alone
 * may read, and that Prometheus is given as {@code credentials_file}; a hub that finds none draws one.
 *
 * @param token its content
 */
public record MetricsToken(String token) {
    /** In the hub's data folder. */
    public static final String FILE = "metrics.token";

    private static final int BYTES = 32;

    /** Reads the token, or makes it. A crash in between leaves an empty file, which lets nobody in and is filled here. */
    public static MetricsToken of(Path data, RandomSource random) throws IOException {
        Path file = Files.createDirectories(data).resolve(FILE);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            String token = Files.readString(file).strip();
            if (!token.isEmpty()) {
                return new MetricsToken(token);
            }
        }
        String token = StrictText.hex(random.bytes(BYTES));
        Files.writeString(file, token + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        return new MetricsToken(token);
    }

    /** Whether a request's {@code Authorization} shows it; takes the same time for each that does not. */
    boolean isIn(String authorization) {
        return MessageDigest.isEqual(StrictText.utf8("Bearer " + token), StrictText.utf8(authorization));
    }

    @Override
    public String toString() {
        return FILE;
    }
}
