package urna.hub.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import urna.log.TileDirectory;

/**
 * Unpacks the .zip of a kiosk's log. Only names that such a log has are written, so nothing can be written elsewhere; the
 * bytes are counted as they are unpacked, whatever the archive says of itself.
 */
final class UploadedLog {
    /** Far more than the longest log: 10,000 sessions of ten contests come to 40 MB. */
    static final long MOST_BYTES = 64L << 20;

    static final int MOST_FILES = 4096;

    private static final Pattern NAME = Pattern.compile("(?:[^/\\\\]{1,100}/)?(" + TileDirectory.CHECKPOINT_FILE
            + "|tile/(?:\\d{1,2}|entries)/(?:x\\d{3}/){0,6}\\d{3}(?:\\.p/\\d{1,3})?)");

    private static final int BUFFER_BYTES = 16 << 10;

    private UploadedLog() {}

    /**
     * Unpacks into a folder that is there and empty.
     *
     * @throws MalformedUploadException naming the file that does not belong, or the bound that is passed
     */
    static void unpack(InputStream archive, Path folder) throws IOException, MalformedUploadException {
        long left = MOST_BYTES;
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (++files > MOST_FILES) {
                    throw new MalformedUploadException("the .zip has more than " + MOST_FILES + " files");
                }
                if (entry.isDirectory()) {
                    requireEmpty(zip);
                } else {
                    left = write(zip, folder.resolve(nameInLog(entry.getName())), left);
                }
            }
        } catch (EOFException e) {
            throw new MalformedUploadException("not a whole .zip: it ends too early; copy it again");
        } catch (ZipException e) {
            throw new MalformedUploadException("not a .zip that can be read");
        } catch (FileAlreadyExistsException e) {
            throw new MalformedUploadException("the .zip has a file twice");
        }
        if (files == 0) {
            throw new MalformedUploadException("not a .zip, or an empty one");
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException, MalformedUploadException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new MalformedUploadException(
                    "the .zip has a name that is not UTF-8; name the folder in plain letters");
        }
    }

    /** What a folder holds would be unpacked to reach the next entry, and be counted nowhere. */
    private static void requireEmpty(ZipInputStream zip) throws IOException, MalformedUploadException {
        if (zip.read() >= 0) {
            throw new MalformedUploadException("the .zip has a folder with content of its own");
        }
    }

    private static String nameInLog(String name) throws MalformedUploadException {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            String shown = name.replaceAll("[^A-Za-z0-9._/-]", "?");
            throw new MalformedUploadException(
                    "the .zip has a file that no log has: " + shown.substring(0, Math.min(shown.length(), 100)));
        }
        return matcher.group(1);
    }

    private static long write(InputStream zip, Path file, long left) throws IOException, MalformedUploadException {
        Files.createDirectories(file.resolve("..").normalize());
        byte[] buffer = new byte[BUFFER_BYTES];
        long still = left;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                still -= read;
                if (still < 0) {
                    throw new MalformedUploadException("the .zip unpacks to more than " + MOST_BYTES + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
        return still;
    }
}
