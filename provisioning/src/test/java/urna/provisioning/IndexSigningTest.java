package urna.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.disk.AtomicWrite;
import urna.election.IndexedCommune;
import urna.handover.HubFolder;
import urna.handover.UnusableCommuneException;

/** Two communes of one nation, both signed, {@code el-panal} at the hub; the commission stands for the nation's too. */
class IndexSigningTest {
    private static final String[] OTHER = {"el-panal", "la-reserva", "k-0412-", "k-0413-"};

    private static Workshop prepared;

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeAll
    static void prepare(@TempDir Path template) throws Exception {
        prepared = new Workshop(template).withElection();
        prepareOther(prepared, "otra", OTHER);
        prepareOther(prepared, "ajena", "cp-2026-4", "cp-2027-1", "el-panal", "la-otra", "k-0412-", "k-0414-");
        prepareOther(prepared, "federal", "\"nation\"", "\"federation\"", "el-panal", "la-otra", "k-0412-", "k-0415-");
        for (String election : List.of("eleccion", "otra")) {
            sign(prepared, election, 1, 2, 3);
        }
        assertThat(prepared.run("handover", prepared.path("eleccion")).exit()).isZero();
    }

    @BeforeEach
    void copy() throws Exception {
        workshop = prepared.copyTo(folder);
    }

    /** A commune of the same hub whose draft is the example's with some texts replaced. */
    private static void prepareOther(Workshop workshop, String name, String... replaced) throws Exception {
        String draft = Files.readString(Workshop.EXAMPLE);
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(draft).contains(replaced[i]);
            draft = draft.replace(replaced[i], replaced[i + 1]);
        }
        Path pictures = Workshop.EXAMPLE.resolveSibling("pictures");
        if (!Files.exists(workshop.file("pictures"))) {
            Files.createDirectory(workshop.file("pictures"));
            try (Stream<Path> files = Files.list(pictures)) {
                for (Path picture : files.toList()) {
                    Files.copy(picture, workshop.file("pictures").resolve(picture.getFileName()));
                }
            }
        }
        Path file = Files.writeString(workshop.file(name + ".json"), draft);
        Workshop.Result made = workshop.prepare(file, name, "--hub", workshop.path("eleccion/hub"));
        assertThat(made.exit()).as(made.err()).isZero();
    }

    private static void sign(Workshop workshop, String folder, int... members) {
        for (int member : members) {
            Workshop.Result signed =
                    workshop.run("sign", workshop.path(folder), "--key", workshop.path(member + ".key"), "--yes");
            assertThat(signed.exit()).as(signed.err()).isZero();
        }
    }

    private Workshop.Result index(String out, String body, String... packages) {
        List<String> arguments = new ArrayList<>(List.of("index"));
        Stream.of(packages).map(workshop::path).forEach(arguments::add);
        arguments.addAll(
                List.of("--body", body, "--commission", workshop.path("commission.json"), "--out", workshop.path(out)));
        return workshop.run(arguments.toArray(String[]::new));
    }

    private Workshop.Result handover(String folder) {
        return workshop.run("handover", workshop.path(folder), "--hub", workshop.path("eleccion/hub"));
    }

    private HubFolder hub() throws Exception {
        return HubFolder.load(workshop.file("eleccion/hub"));
    }

    private static void refused(Workshop.Result result, String... parts) {
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).hasLineCount(1).contains(parts);
    }

    private static void copyFolder(Path from, Path to) throws Exception {
        Files.createDirectories(to.resolve("election"));
        for (String file : List.of("commission.json", "election/election.json", "election/election.note")) {
            Files.copy(from.resolve(file), to.resolve(file));
        }
    }

    @Test
    void threeMembersSignAnIndexAndTheHubKnowsWhichCommuneItMisses() throws Exception {
        Workshop.Result made = index("indice", "ve", "eleccion", "otra");
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).contains("2 comunas en ve", "al menos 3 miembros");
        Workshop.Result shown = workshop.run("sign", workshop.path("indice"), "--key", workshop.path("4.key"), "--yes");
        assertThat(shown.out())
                .contains("Índice de ve para la elección cp-2026-4: 2 comunas", "  la-reserva (en ve/dc): paquete ")
                .contains("Firmas de la comisión: 1; hacen falta 3");
        sign(workshop, "indice", 1, 2);

        Workshop.Result given = handover("indice");

        assertThat(given.exit()).as(given.err()).isZero();
        assertThat(given.out()).contains("Firmas válidas de la comisión del ente: 3", "2 comunas");
        assertThat(hub().missing()).extracting(IndexedCommune::id).containsExactly("la-reserva");
        assertThat(handover("otra").exit()).isZero();
        assertThat(hub().missing()).isEmpty();
    }

    @Test
    void aLaterRevisionTakesThePlaceOfAnEarlierOneAndNoOtherDoes() throws Exception {
        index("indice", "ve", "eleccion");
        sign(workshop, "indice", 1, 2, 3);
        assertThat(handover("indice").exit()).isZero();
        refused(handover("otra"), "otra: commune la-reserva: not in the index of ve, revision 1");
        assertThat(workshop.file("eleccion/hub/communes/la-reserva")).doesNotExist();
        // Put there by hand, it keeps the hub from starting, and not the index that names it from coming.
        copyFolder(workshop.file("otra"), workshop.file("eleccion/hub/communes/la-reserva"));
        assertThatThrownBy(this::hub).isInstanceOf(UnusableCommuneException.class);

        index("mismo", "ve", "eleccion", "otra");
        sign(workshop, "mismo", 1, 2, 3);
        refused(handover("mismo"), "hub/index: the index of ve, revision 1, is there already");

        workshop.run(
                "index",
                workshop.path("eleccion"),
                workshop.path("otra"),
                "--body",
                "ve",
                "--revision",
                "2",
                "--commission",
                workshop.path("commission.json"),
                "--out",
                workshop.path("segundo"));
        sign(workshop, "segundo", 1, 2, 3);
        assertThat(handover("segundo").exit()).isZero();
        assertThat(hub().index().orElseThrow().index().revision()).isEqualTo(2);
        refused(handover("mismo"), "revision 2, is there already");
    }

    @Test
    void whatIsNotSignedByEnoughIsNotHandedOver() throws Exception {
        index("indice", "ve", "eleccion", "otra");
        refused(handover("indice"), "indice/index.note: signed by 0 of the commission's 5 members, 3 must sign");
        sign(workshop, "indice", 1, 2);
        refused(handover("indice"), "indice/index.note: signed by 2 of the commission's 5 members, 3 must sign");
        assertThat(workshop.file("eleccion/hub/index")).doesNotExist();
        refused(
                workshop.run("sign", workshop.path("indice"), "--key", workshop.path("6.key"), "--yes"),
                "is not of this commission");
        refused(
                workshop.run("sign", workshop.path("indice"), "--key", workshop.path("1.key"), "--yes"),
                "has signed it already");
        assertThat(workshop.run("handover", workshop.path("indice")).exit()).isEqualTo(2);
    }

    @Test
    void anIndexThatWasChangedIsNotSigned() throws Exception {
        index("indice", "ve", "eleccion", "otra");
        sign(workshop, "indice", 1);
        Path text = workshop.file("indice/index.txt");
        Files.writeString(text, Files.readString(text).replace("revision 1\n", "revision 2\n"));
        refused(
                workshop.run("sign", workshop.path("indice"), "--key", workshop.path("2.key"), "--yes"),
                "index.note: was signed for another index.txt");
        Files.writeString(text, Files.readString(text) + "\n");
        refused(
                workshop.run("sign", workshop.path("indice"), "--key", workshop.path("2.key"), "--yes"),
                "index.txt: line 8: not a line of \"commune\"");
    }

    @Test
    void aPackageThatIsAnotherThanTheHubsIsRefused() throws Exception {
        index("indice", "ve", "otra");
        sign(workshop, "indice", 1, 2, 3);
        refused(handover("indice"), "hub/communes: commune el-panal: not in the index of ve, revision 1");
    }

    @Test
    void wrongPackagesAreToldInOneLineAndNothingIsMade() throws Exception {
        refused(index("indice", "ve/zulia", "eleccion"), "eleccion: its commune is below ve/dc, not below ve/zulia");
        refused(index("indice", "ve", "eleccion", "eleccion"), "eleccion: the commune el-panal has another folder");
        refused(index("indice", "ve", "ninguna"), "no such file or directory");
        assertThat(index("indice", "ve//dc", "eleccion").exit()).isEqualTo(2);

        refused(index("indice", "ve", "eleccion", "ajena"), "ajena/", "election.note");
        sign(workshop, "ajena", 1, 2, 3);
        refused(index("indice", "ve", "eleccion", "ajena"), "ajena: is of election cp-2027-1");
        sign(workshop, "federal", 1, 2);
        refused(index("indice", "ve", "eleccion", "federal"), "federal: signed by 2 of the commission's 5 members");
        sign(workshop, "federal", 3);
        refused(index("indice", "ve", "eleccion", "federal"), "federal: calls ve a federation");
        assertThat(workshop.file("indice")).doesNotExist();
        AtomicWrite.makePrivateFolder(workshop.file("indice"));
        refused(index("indice", "ve", "eleccion"), "indice: is there already");
    }
}
