package urna.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Revocation;
import urna.log.RevokedLog;
import urna.log.Rules;
import urna.log.TileDirectory;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.record.Alarm;
import urna.record.Restarted;
import urna.tally.Acta;
import urna.testing.TestElection;
import urna.testing.TestLog;

/**
 * An export on disk that passes: three kiosks; the acta is signed by the hub and by three members. A test then breaks one
 * thing.
 */
final class TestExport {
    static final long COSIGNED_AT_SECONDS = 1_800_000_000L;

    private final Path folder;
    private final TestElection election;

    private TestExport(Path folder, TestElection election) {
        this.folder = folder;
        this.election = election;
    }

    /** One of which {@code k-2} has more entries than a tile. */
    static TestExport large(Path folder) throws IOException, RefusedException {
        return write(folder, 90);
    }

    /** One whose logs are short, for tests that need many. */
    static TestExport small(Path folder) throws IOException, RefusedException {
        return write(folder, 4);
    }

    private static TestExport write(Path folder, int ballots) throws IOException, RefusedException {
        TestElection election =
                new TestElection(TestElection.Settings.standard().kiosks(3));
        TestExport export = new TestExport(folder, election);
        export.put(ExportFiles.DEFINITION, election.definition());
        export.put(ExportFiles.ELECTION_NOTE, election.note().bytes());
        export.writeLog(export.day("k-1", 5));
        export.writeLog(export.day("k-2", ballots));
        TestLog restless = export.opened("k-3")
                .addAll(List.of(
                        new Restarted(election.origin("k-3"), "test-1"),
                        new Alarm(election.origin("k-3"), Alarm.Part.PRINTER, true)));
        TestLog full = restless.addAll(restless.ballots(2));
        export.writeLog("k-3", full.add(full.closed()).export(COSIGNED_AT_SECONDS));
        export.signActa(export.acta(), election.signer(), 3);
        return export;
    }

    /** The same files in another folder, which a test may spoil. */
    TestExport copyTo(Path other) throws IOException {
        TestExport copy = new TestExport(other, election);
        for (Path file : files()) {
            copy.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        return copy;
    }

    Path folder() {
        return folder;
    }

    TestElection election() {
        return election;
    }

    /** A log that has just been opened. */
    TestLog opened(String kiosk) {
        TestLog log = new TestLog(election, kiosk);
        return log.add(log.opened());
    }

    private Day day(String kiosk, int ballots) {
        TestLog log = opened(kiosk);
        log.addAll(log.ballots(ballots));
        return new Day(kiosk, log.add(log.closed()));
    }

    private record Day(String kiosk, TestLog log) {}

    private void writeLog(Day day) throws IOException {
        writeLog(day.kiosk(), day.log().export(COSIGNED_AT_SECONDS));
    }

    void writeLog(String kiosk, TestLog log) throws IOException {
        writeLog(kiosk, log.export(COSIGNED_AT_SECONDS));
    }

    /** Puts a directory in place of a kiosk's. */
    void writeLog(String kiosk, TileDirectory log) throws IOException {
        Path directory = folder.resolve("logs").resolve(kiosk);
        delete(directory);
        Files.createDirectories(directory.resolve("..").normalize());
        try {
            log.write(directory);
        } catch (RefusedException e) {
            throw new AssertionError("nothing is left there", e);
        }
    }

    TileDirectory log(String kiosk) throws IOException, RefusedException {
        return TileDirectory.read(folder.resolve("logs").resolve(kiosk));
    }

    /** Other entries under a new checkpoint, which kiosk and hub both sign: as if all machines worked together. */
    void resign(String kiosk, List<byte[]> notes) throws IOException {
        TestLog log = new TestLog(election, kiosk);
        notes.forEach(log::addNote);
        writeLog(kiosk, log);
    }

    /** Ends a kiosk's log after so many entries, by the commission's word, and signs the acta that follows. */
    void revoke(String kiosk, int size) throws IOException, RefusedException {
        TestLog counted = new TestLog(election, kiosk);
        log(kiosk).entries().subList(0, size).forEach(counted::addNote);
        ElectionPackage signed = election.revoking(kiosk, size, counted.head().root());
        Revocation revocation = signed.revocations().get(0);
        put(
                "election/" + Revocation.file(revocation.kiosk()),
                revocation.note().note().bytes());
        Rules rules = Rules.of(signed);
        Map<String, VerifiedLog> logs = logs();
        logs.put(kiosk, RevokedLog.of(counted.notes(), revocation.kiosk(), rules, revocation));
        signActa(Acta.of(rules, logs).text(), election.signer(), 3);
    }

    /** The acta's text that follows from the logs. */
    String acta() throws IOException, RefusedException {
        return Acta.of(election.rules(), logs()).text();
    }

    private Map<String, VerifiedLog> logs() throws IOException, RefusedException {
        Map<String, VerifiedLog> logs = new LinkedHashMap<>();
        for (Kiosk kiosk : election.election().kiosks()) {
            VerifiedLog.Extension extension = VerifiedLog.empty(election.election())
                    .extend(log(kiosk.id()).entries(), kiosk, election.rules());
            logs.put(kiosk.id(), extension.log());
        }
        return logs;
    }

    /** Writes an acta, signed by the hub and so many members. */
    void signActa(String text, SigningKey hub, int members) throws IOException {
        SignedNote note = SignedNote.sign(text, hub);
        for (SigningKey member : election.commissionKeys().subList(0, members)) {
            note = note.with(member.sign(text));
        }
        put("acta/el-panal.note", note.bytes());
    }

    SignedNote note(String file) throws IOException, RefusedException {
        return SignedNote.parse(Files.readAllBytes(folder.resolve(file)));
    }

    void put(String file, byte[] content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolve("..").normalize());
        Files.write(path, content);
    }

    /** Changes a text in a file that must have it. */
    void replace(String file, String text, String other) throws IOException {
        String before = Files.readString(folder.resolve(file));
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " has no " + text);
        }
        put(file, before.replace(text, other).getBytes(StandardCharsets.UTF_8));
    }

    void delete(String name) throws IOException {
        delete(folder.resolve(name));
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(path)) {
            paths.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
