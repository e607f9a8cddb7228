package urna.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Revocation;
import urna.handover.CommuneFolder;
import urna.log.MalformedExportException;
import urna.log.TileDirectory;
import urna.note.MalformedNoteException;
import urna.note.RefusedException;
import urna.note.SignedNote;

/** The files of an export: {@code election/}, {@code logs/<kiosk>/}, {@code acta/<commune>.note}. */
final class ExportFiles {
    static final String DEFINITION = CommuneFolder.ELECTION_FOLDER + "/" + ElectionPackage.DEFINITION_FILE;
    static final String ELECTION_NOTE = CommuneFolder.ELECTION_FOLDER + "/" + ElectionPackage.NOTE_FILE;
    static final String LOGS = "logs";
    static final String ACTA = "acta";

    /** Made from the acta by the hub, and no proof of anything: nobody's tool needs to look at them. */
    private static final List<String> ACTA_ENDINGS = List.of(".pdf", ".csv", ".json");

    /** The same, of the pages that a published commune has. */
    private static final List<String> PAGES = List.of("index.html", "index.en.html");

    /** The same, of the exchange formats of one that has an acta. */
    private static final List<String> RECORDS = List.of("cdf/cast-vote-records.json", "cdf/election-results.json");

    private static final long MOST_BYTES = 4 << 20;

    private final Path export;

    /** Goes through the files of a folder; of a link to one, through those of the folder, or none would be looked at. */
    ExportFiles(Path export) throws IOException {
        this.export = export.toRealPath();
    }

    static String log(Kiosk kiosk) {
        return LOGS + "/" + kiosk.id();
    }

    static String acta(Election election) {
        return ACTA + "/" + election.commune().id() + ".note";
    }

    static String revocation(Kiosk kiosk) {
        return CommuneFolder.ELECTION_FOLDER + "/" + Revocation.file(kiosk);
    }

    boolean has(String name) {
        return Files.exists(export.resolve(name));
    }

    byte[] read(String name) throws IOException, MalformedExportException {
        Path file = export.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new MalformedExportException(name + ": missing");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new MalformedExportException(name + ": more than " + MOST_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }

    SignedNote readNote(String name) throws IOException, MalformedExportException, MalformedNoteException {
        return SignedNote.parse(read(name));
    }

    /** Reads a note; empty if there is none that could be read. */
    Optional<SignedNote> findNote(String name) throws IOException {
        try {
            return Optional.of(readNote(name));
        } catch (MalformedExportException | MalformedNoteException e) {
            return Optional.empty();
        }
    }

    /** Reads a kiosk's directory, which must hold exactly the files and folders that its entries make. */
    TileDirectory readLog(Kiosk kiosk) throws IOException, RefusedException {
        Path directory = export.resolve(log(kiosk));
        TileDirectory log = TileDirectory.read(directory);
        requireOnly(paths(directory), log.files().keySet());
        return log;
    }

    /** What is in the export and proves nothing: no claim speaks of it, so the report must. */
    List<String> unverified(Election election) {
        List<String> names = new ArrayList<>();
        ACTA_ENDINGS.forEach(ending -> names.add(ACTA + "/" + election.commune().id() + ending));
        names.addAll(PAGES);
        names.addAll(RECORDS);
        return names.stream().filter(this::has).toList();
    }

    /** Requires that nothing stands beside the election, the roster's logs and the acta. */
    void requireLayout(Election election) throws IOException, UnexpectedFileException {
        List<String> roster = election.kiosks().stream().map(ExportFiles::log).toList();
        List<String> others = paths(export).stream()
                .filter(path -> roster.stream().noneMatch(log -> path.equals(log) || path.startsWith(log + "/")))
                .toList();
        Set<String> expected = new TreeSet<>(List.of(DEFINITION, ELECTION_NOTE, acta(election), LOGS + "/"));
        election.kiosks().forEach(kiosk -> expected.add(revocation(kiosk)));
        expected.addAll(PAGES);
        // Results of a commune without an acta are nobody's: no claim would ever hold them against its logs.
        if (has(acta(election))) {
            expected.addAll(RECORDS);
            for (String ending : ACTA_ENDINGS) {
                expected.add(ACTA + "/" + election.commune().id() + ending);
            }
        }
        requireOnly(others, expected);
    }

    /** Requires that each path is an expected file, or a folder on the way to one. */
    private static void requireOnly(List<String> paths, Set<String> expected) throws UnexpectedFileException {
        List<String> unexpected = paths.stream()
                .filter(path -> !expected.contains(path))
                .filter(path -> !path.endsWith("/") || expected.stream().noneMatch(file -> file.startsWith(path)))
                .toList();
        if (!unexpected.isEmpty()) {
            String more = unexpected.size() > 1 ? ", and " + (unexpected.size() - 1) + " more" : "";
            throw new UnexpectedFileException(unexpected.get(0) + ": does not belong here" + more);
        }
    }

    /** Everything below a folder, sorted; folders end in a slash, links are neither files nor folders. */
    private static List<String> paths(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .map(path -> name(folder, path))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(Path folder, Path path) {
        String name = folder.relativize(path).toString();
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return name + "/";
        }
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? name : name + " (not a file)";
    }
}
