package urna.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import urna.log.MalformedExportException;

/** A site in a folder. */
final class SiteInFolder implements SiteSource {
    private final Path folder;

    /** Goes through the files of a folder; of a link to one, through those of the folder. */
    SiteInFolder(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    @Override
    public InputStream open(String path) throws IOException, MalformedExportException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new MalformedExportException(path + ": missing");
        }
        return Files.newInputStream(file);
    }

    @Override
    public Optional<Set<String>> paths() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return Optional.of(paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString())
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
