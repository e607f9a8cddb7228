package urna.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import urna.note.MalformedKeyException;
import urna.note.MalformedTextException;
import urna.note.SigningKey;
import urna.note.StrictText;

/** A signing key in a file that its owner alone can read. */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    /** Writes a key to a file that must not exist yet; the file is closed to others before the key is in it. */
    public static void write(Path file, SigningKey key) throws IOException {
        write(file, key.secretText() + "\n");
    }

    /** The same with any other secret, such as the key of a certificate. */
    public static void write(Path file, String secret) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, secret, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /**
     * Reads a key.
     *
     * @throws MalformedKeyException naming the file, if it holds no key or if others can read it
     */
    public static SigningKey read(Path file) throws IOException, MalformedKeyException {
        byte[] content = InputFile.read(file);
        requirePrivate(file);
        try {
            String text = StrictText.utf8(content);
            if (!text.endsWith("\n")) {
                throw new MalformedKeyException("the last line does not end in a newline");
            }
            return SigningKey.parse(text.substring(0, text.length() - 1));
        } catch (MalformedKeyException | MalformedTextException e) {
            throw new MalformedKeyException(file + ": " + e.getMessage());
        }
    }

    /** Whether a file is closed to everybody but its owner. */
    public static boolean isPrivate(Path file) throws IOException {
        return OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
    }

    static void requirePrivate(Path file) throws IOException, MalformedKeyException {
        if (!isPrivate(file)) {
            throw new MalformedKeyException(file + ": others can read this key; chmod 600 it, or make a new one");
        }
    }
}
