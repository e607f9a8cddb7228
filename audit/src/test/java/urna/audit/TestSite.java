package urna.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import urna.disk.AtomicWrite;
import urna.election.Body;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.IndexedCommune;
import urna.election.Kiosk;
import urna.log.TileDirectory;
import urna.log.VerifiedLog;
import urna.merkle.Hash;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.tally.Acta;
import urna.tally.ActaSum;
import urna.tally.BodyActa;
import urna.tally.BodyTree;
import urna.testing.TestElection;
import urna.testing.TestIndex;
import urna.testing.TestLog;

/**
 * A published site on disk that passes: {@code agua} and {@code brisa} of the state {@code lara} have closed, {@code cerro} of
 * {@code zulia} has not. A test then breaks one thing.
 */
final class TestSite {
    private static final Body NATION = new Body("nation", "ve", "Venezuela");

    private final Path folder;
    private final List<TestElection> elections = new ArrayList<>();
    private final Map<String, ActaSum> sums = new LinkedHashMap<>();

    TestSite(Path folder) throws IOException, RefusedException {
        this.folder = folder;
        for (String page : new String[] {"index.html", "index.en.html", "pico.min.css"}) {
            put(page, bytes(page));
        }
        close(commune("agua", "lara"), 3);
        close(commune("brisa", "lara"), 4);
        commune("cerro", "zulia");
        total(List.of());
        sum();
    }

    /** The actas of the bodies, as the hub makes them that misses some communes of the index. */
    private void total(List<IndexedCommune> missing) throws IOException, RefusedException {
        for (BodyActa acta : actas(missing)) {
            put(note(acta), SignedNote.sign(acta.text(), hub().signer()).bytes());
            put("bodies/" + acta.tree().path() + "/index.html", bytes("page"));
        }
    }

    /** A commune of the nation that the site does not have. */
    static TestElection elsewhere(String id, String state) {
        return new TestElection(settings(id, state));
    }

    /** Publishes an index of the nation that names the site's communes and some more, which the actas tell as missing. */
    TestIndex index(TestElection... others) throws IOException, RefusedException {
        TestIndex index = indexOf(elections, others);
        put(SiteSums.INDEX, index.note(3).bytes());
        total(index.index()
                .missing(elections.stream()
                        .map(election -> election.election().commune().id())
                        .toList()));
        sum();
        return index;
    }

    /** An index of the nation without one of the site's communes. */
    TestIndex indexWithout(String commune) {
        return indexOf(elections.stream()
                .filter(election -> !election.election().commune().id().equals(commune))
                .toList());
    }

    private static TestIndex indexOf(List<TestElection> elections, TestElection... others) {
        return TestIndex.of(
                "nation",
                "ve",
                Stream.concat(elections.stream(), Arrays.stream(others))
                        .map(TestElection::electionPackage)
                        .toArray(ElectionPackage[]::new));
    }

    private static TestElection.Settings settings(String id, String state) {
        return TestElection.Settings.standard().commune(id).kiosks(1).bodies(new Body("state", state, state), NATION);
    }

    private TestElection hub() {
        return elections.get(0);
    }

    private TestElection commune(String id, String state) throws IOException {
        TestElection election = new TestElection(settings(id, state));
        elections.add(election);
        put("communes/" + id + "/election/election.json", election.definition());
        put("communes/" + id + "/election/election.note", election.note().bytes());
        put("communes/" + id + "/index.html", bytes("page of " + id));
        return election;
    }

    private void close(TestElection election, int ballots) throws IOException, RefusedException {
        String commune = election.election().commune().id();
        Kiosk kiosk = election.election().kiosks().get(0);
        TestLog log = new TestLog(election, kiosk.id());
        log.add(log.opened()).addAll(log.ballots(ballots)).add(log.closed());
        TileDirectory tiles = log.export(TestExport.COSIGNED_AT_SECONDS);
        for (Map.Entry<String, byte[]> file : tiles.files().entrySet()) {
            put("communes/" + commune + "/logs/" + kiosk.id() + "/" + file.getKey(), file.getValue());
        }
        VerifiedLog whole = VerifiedLog.empty(election.election())
                .extend(log.notes(), kiosk, election.rules())
                .log();
        Acta acta = Acta.of(election.rules(), Map.of(kiosk.id(), whole));
        SignedNote note = SignedNote.sign(acta.text(), election.signer());
        for (int i = 0; i < 3; i++) {
            note = note.with(election.commissionKeys().get(i).sign(acta.text()));
        }
        put("communes/" + commune + "/acta/" + commune + ".note", note.bytes());
        put("communes/" + commune + "/acta/" + commune + ".pdf", bytes("paper"));
        sums.put(commune, ActaSum.of(acta));
    }

    private List<BodyActa> actas(List<IndexedCommune> missing) throws RefusedException {
        List<Election> definitions =
                elections.stream().map(TestElection::election).toList();
        return BodyActa.of(BodyTree.of(definitions, missing).get(0), sums);
    }

    private static String note(BodyActa acta) {
        return "bodies/" + acta.tree().path() + "/" + acta.tree().path().last() + ".note";
    }

    /** A body's acta with another text, signed by the hub as if that were true. */
    void resign(String file, String text, String other) throws IOException, RefusedException {
        String before =
                SignedNote.parse(Files.readAllBytes(folder.resolve(file))).text();
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " has no " + text);
        }
        put(file, SignedNote.sign(before.replace(text, other), hub().signer()).bytes());
    }

    void put(String file, byte[] content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolve("..").normalize());
        Files.write(path, content);
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    void delete(String file) throws IOException {
        AtomicWrite.deleteAll(folder.resolve(file));
    }

    void move(String file, String other) throws IOException {
        Files.move(folder.resolve(file), folder.resolve(other));
    }

    /** Writes the checksums of what is there now, as a hub that lies would. */
    void sum() throws IOException {
        delete(SiteSums.FILE);
        Map<String, String> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.put(
                        folder.relativize(file).toString(),
                        Hash.of(Files.readAllBytes(file)).hex());
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
        put(SiteSums.FILE, bytes(text.toString()));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
