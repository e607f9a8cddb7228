package urna.hub.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import urna.merkle.Hash;

/** What stands where a site is to be written. A site takes the place of the whole folder, so nothing else may be in it. */
final class EarlierSite {
    private static final String FIRST_PAGE = new Words("es").page();
    private static final int HASH_AND_GAP = 2 * Hash.BYTES + 2;

    private EarlierSite() {}

    /**
     * Requires that nothing is lost when the folder is replaced: it is absent, empty, or a site with its own first page and no
     * file but those that its checksums name.
     *
     * @throws NotASiteException if not
     */
    static void requireReplaceable(Path folder) throws IOException, NotASiteException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotASiteException(folder + ": is not a folder; name another place for the site");
        }
        List<String> files = files(folder);
        if (files.isEmpty()) {
            return;
        }
        Optional<Set<String>> named = named(folder);
        if (named.isEmpty()) {
            throw new NotASiteException(
                    folder + ": is not empty, and not a site that this command wrote; name another place for the site");
        }
        for (String file : files) {
            if (!named.get().contains(file)) {
                throw new NotASiteException(
                        folder.resolve(file) + ": not a file of the site, and a new one would remove it; move it away");
            }
        }
    }

    /** The files of the site in a folder; empty if there is none. */
    private static Optional<Set<String>> named(Path folder) throws IOException {
        Path sums = folder.resolve(SiteFolder.SUMS);
        Path page = folder.resolve(FIRST_PAGE);
        if (!Files.isRegularFile(sums, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Set<String> lines = Set.copyOf(Files.readAllLines(sums, StandardCharsets.ISO_8859_1));
        if (!lines.contains(
                SiteFolder.line(FIRST_PAGE, Hash.of(Files.readAllBytes(page)).hex()))) {
            return Optional.empty();
        }
        Set<String> named = new HashSet<>();
        lines.forEach(line -> named.add(line.substring(Math.min(line.length(), HASH_AND_GAP))));
        named.add(SiteFolder.SUMS);
        return Optional.of(named);
    }

    /** Whatever is there but folders. A folder that is empty is no loss. */
    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
