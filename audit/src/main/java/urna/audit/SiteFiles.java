package urna.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import urna.log.MalformedExportException;
import urna.merkle.Hash;
import urna.note.MalformedTextException;

/**
 * The files of a site, each compared with its checksum as it is read. What is audited is a copy, so that it is the very bytes
 * that were compared.
 */
final class SiteFiles {
    private static final int MOST_TOLD = 5;

    private final SiteSource source;
    private final SiteSums sums;
    private final List<String> wrong = new ArrayList<>();

    SiteFiles(SiteSource source, SiteSums sums) {
        this.source = source;
        this.sums = sums;
    }

    static byte[] readSums(SiteSource source) throws IOException, MalformedExportException {
        try (InputStream in = source.open(SiteSums.FILE)) {
            byte[] content = in.readNBytes(Math.toIntExact(SiteSource.MOST_BYTES));
            if (in.read() >= 0) {
                throw new MalformedExportException(SiteSums.FILE + ": more than " + content.length + " bytes");
            }
            return content;
        }
    }

    SiteSums sums() {
        return sums;
    }

    /** Copies what is below a folder of the site. A file that is missing or too large is left out, and remembered. */
    void copy(String folder, Path target) throws IOException {
        for (String path : sums.below(folder)) {
            Path file = target.resolve(path.substring(folder.length()));
            Files.createDirectories(file.resolve("..").normalize());
            try (OutputStream to = Files.newOutputStream(file)) {
                read(path, to);
            }
            if (wrong.contains(path + ": missing")) {
                Files.delete(file);
            }
        }
    }

    /** Compares a file with its checksum, and keeps nothing. */
    void compare(String path) throws IOException {
        read(path, OutputStream.nullOutputStream());
    }

    private void read(String path, OutputStream to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = source.open(path);
                DigestOutputStream out = new DigestOutputStream(to, digest)) {
            long left = SiteSource.MOST_BYTES;
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException(path + ": more than " + SiteSource.MOST_BYTES + " bytes");
                }
                out.write(buffer, 0, read);
            }
        } catch (MalformedExportException e) {
            wrong.add(path + ": missing");
            return;
        }
        if (!Objects.equals(sums.files().get(path), hash(digest))) {
            wrong.add(path + ": another file than " + SiteSums.FILE + " names");
        }
    }

    /** Requires that everything that was read is what {@code SHA256SUMS} names, and that nothing else is there. */
    void requireSums() throws IOException, ChecksumMismatchException, UnexpectedFileException {
        if (!wrong.isEmpty()) {
            String more = wrong.size() > MOST_TOLD ? ", and " + (wrong.size() - MOST_TOLD) + " more" : "";
            throw new ChecksumMismatchException(String.join(", ", wrong.subList(0, Math.min(MOST_TOLD, wrong.size())))
                    + more);
        }
        Set<String> others = new TreeSet<>(source.paths().orElse(Set.of()));
        others.removeAll(sums.files().keySet());
        others.remove(SiteSums.FILE);
        if (!others.isEmpty()) {
            throw new UnexpectedFileException(others.iterator().next() + ": not in " + SiteSums.FILE);
        }
    }

    private static Hash hash(MessageDigest digest) {
        try {
            return Hash.ofBytes(digest.digest());
        } catch (MalformedTextException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
