package urna.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import urna.election.Election;
import urna.election.StrictJson;
import urna.testing.TestElection;
import urna.testing.TestPicture;

/** Wrong input: one line that names file, place and reason; nothing written; no key shown. */
class RefusalTest {
    private static Workshop prepared;

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeAll
    static void makeElection(@TempDir Path template) throws Exception {
        prepared = new Workshop(template).withElection();
    }

    @BeforeEach
    void copyElection() throws Exception {
        workshop = prepared.copyTo(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown field            | "poolSize"                | "winner": 1, "poolSize"        | draft.json at /winner: | winner
            missing field            | "poolSize": 10,           | ''                             | draft.json line | poolSize
            number for a text        | "Comuna El Panal"         | 7                              | draft.json line 6 at /commune/name: | String
            text for a number        | "register": 1850          | "register": "1850"             | draft.json line 7 at /commune/register: | int
            fraction for a number    | "poolSize": 10            | "poolSize": 10.5               | draft.json line 14 at /poolSize: | int
            null                     | "cp-2026-4"               | null                           | draft.json line | Null value
            repeated field           | "poolSize": 10            | "poolSize": 10, "poolSize": 10 | draft.json line 14 | uplicate
            unknown rule             | "choose-one"              | "choose-two"                   | draft.json line 19 at /contests/0/rule: | choose-two
            unknown publication      | "live"                    | "tomorrow"                     | draft.json line 13 at /publication: | tomorrow
            duplicate option         | "id": "agua"              | "id": "escaleras"              | draft.json line | two options with the id "escaleras"
            duplicate contest        | "id": "jueces"            | "id": "proyecto"               | draft.json line | two contests with the id "proyecto"
            duplicate kiosk          | "k-0412-2"                | "k-0412-1"                     | draft.json line | two kiosks with the id "k-0412-1"
            id with a slash          | "k-0412-2"                | "../hub"                       | draft.json line | the id of a kiosk must be
            pool size of nothing     | "poolSize": 10            | "poolSize": 0                  | draft.json line | poolSize must be 1 to 1000
            more awarded than there  | "most": 3                 | "most": 30                     | draft.json line | a voter cannot choose 30 of 7 options
            text without Spanish     | { "es": "Ana Rojas" }     | { "en": "Ana Rojas" }          | draft.json line | Spanish
            two options of one name  | "Tanque de agua"          | "Escaleras del sector La Loma" | draft.json line | two options with the name "Escaleras del sector La Loma"
            kiosks alike             | "k-0412-2"                | "K-0412-1"                     | draft.json line | upper and lower case, with the id "k-0412-1"
            a test's id              | "cp-2026-4"               | "test-2026-4"                  | draft.json line | must not begin with "test-"
            no copy                  | "copies": 3               | "copies": 0                    | draft.json line | copies must be 1 to 9
            too many copies          | "copies": 3               | "copies": 10                   | draft.json line | copies must be 1 to 9
            text for a truth         | "slips": false            | "slips": "no"                  | draft.json line 58 at /paper/slips: | boolean
            number for a truth       | "required": false         | "required": 0                  | draft.json line 58 at /paper/required: | boolean
            unknown option's picture | "option": "agua"          | "option": "vino"               | draft.json line | a picture of the unknown option proyecto/vino
            two pictures of one      | "option": "agua"          | "option": "escaleras"          | draft.json line | two pictures of the option proyecto/escaleras
            picture above the draft  | "pictures/agua.png"       | "../agua.png"                  | draft.json line | in the draft's folder or below it: "../agua.png"
            picture from the root    | "pictures/agua.png"       | "/agua.png"                    | draft.json line | in the draft's folder or below it: "/agua.png"
            second document          | "required": false }       | "required": false } } {        | draft.json line | railing
            cut short                | "required": false }       | "required": false              | draft.json line | end-of-input
            """)
    void aDraftThatIsNotOneIsRefused(String fault, String text, String other, String place, String reason)
            throws Exception {
        Path draft = workshop.draftWith(text, other);
        refused(workshop.prepare(draft, "otra"), place, reason);
        assertThat(workshop.file("otra")).as(fault).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no PNG file         | agua.png: not a PNG file
            too small           | agua.png: 31 x 64 pixels
            too large           | agua.png: 64 x 1025 pixels
            too many bytes      | agua.png: more than 262144 bytes
            cut short           | agua.png: a PNG file that is damaged
            damaged             | agua.png: a PNG file that is damaged
            a folder            | agua.png: a folder, where a file must stand
            missing             | agua.png: no such file or directory
            """)
    void aPictureThatAKioskCannotShowIsRefused(String fault, String message) throws Exception {
        Path draft = workshop.draftWith("cp-2026-4", "cp-2026-5");
        Path picture = workshop.file("pictures/agua.png");
        Files.delete(picture);
        spoil(picture, fault);

        refused(workshop.prepare(draft, "otra"), message);
        assertThat(workshop.file("otra")).doesNotExist();
    }

    private static void spoil(Path file, String fault) throws IOException {
        byte[] png = TestPicture.png(64, 64, 0x2060a0);
        switch (fault) {
            case "no PNG file" -> Files.writeString(file, "GIF89a, or whatever else is no PNG file at all");
            case "too small" -> Files.write(file, TestPicture.png(31, 64, 0));
            case "too large" -> Files.write(file, TestPicture.png(64, 1025, 0));
            case "too many bytes" -> Files.write(file, Arrays.copyOf(png, (256 << 10) + 1));
            case "cut short" -> Files.write(file, Arrays.copyOf(png, png.length / 2));
            case "damaged" -> {
                // The first byte of the compressed pixels: the header says nothing of it.
                png[41] ^= (byte) 0xff;
                Files.write(file, png);
            }
            case "a folder" -> Files.createDirectory(file);
            case "missing" -> assertThat(file).doesNotExist();
            default -> throw new IllegalArgumentException(fault);
        }
    }

    @Test
    void nobodySignsForAPictureThatIsAnotherOrNotThere() throws Exception {
        Path picture = onePicture();
        byte[] png = Files.readAllBytes(picture);
        Files.write(picture, TestPicture.png(64, 64, 0xa02020));
        refused(workshop.sign(1), picture + ": not the picture that was signed for the option proyecto/");

        Files.delete(picture);
        refused(workshop.sign(1), picture + ": no such file or directory");
        assertThat(workshop.file("eleccion/election/election.note")).doesNotExist();

        Files.write(picture, png);
        assertThat(workshop.sign(1).exit()).isZero();
    }

    private Path onePicture() throws IOException {
        try (Stream<Path> pictures = Files.list(workshop.file("eleccion/election/pictures"))) {
            return pictures.sorted().findFirst().orElseThrow();
        }
    }

    @Test
    void aTestsDefinitionIsNotSigned() throws Exception {
        Path definition = workshop.file("eleccion/election/election.json");
        Election real = StrictJson.read("election.json", Files.readAllBytes(definition), Election.class);
        Files.writeString(definition, TestElection.asTest(real, Files.readString(definition)));

        refused(
                workshop.sign(1),
                "election.json: the election test-cp-2026-4 is a test of a kiosk, which does not count");
        assertThat(workshop.file("eleccion/election/election.note")).doesNotExist();
    }

    @Test
    void aMissingDraftOrCommissionIsRefused() {
        refused(workshop.prepare(workshop.file("none.json"), "otra"), "none.json: no such file or directory");
        refused(
                workshop.run(
                        "prepare",
                        Workshop.EXAMPLE.toString(),
                        "--commission",
                        workshop.path("none.json"),
                        "--out",
                        workshop.path("otra")),
                "none.json: no such file or directory");
        assertThat(workshop.file("otra")).doesNotExist();
    }

    @Test
    void aFolderIsNotReadAsAFile() {
        refused(workshop.prepare(folder, "otra"), folder + ": a folder, where a file must stand");
        refused(
                workshop.run("sign", workshop.path("eleccion"), "--key", folder.toString(), "--yes"),
                folder + ": a folder, where a file must stand");
    }

    @Test
    void aPlaceInAFolderThatIsNotThereIsRefusedByThatFoldersName() {
        refused(
                workshop.run("key", "comision/7", "--out", workshop.path("none/7.key")),
                workshop.path("none") + ": no such file or directory");
        refused(workshop.prepare(Workshop.EXAMPLE, "none/otra"), workshop.path("none") + ": no such file or directory");
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver() throws Exception {
        String key = Files.readString(workshop.file("1.key"));
        refused(workshop.run("key", "comision/1", "--out", workshop.path("1.key")), "1.key: is there already");
        assertThat(workshop.file("1.key")).hasContent(key);
        refused(workshop.prepare(Workshop.EXAMPLE, "eleccion"), "eleccion: is there already");
        refused(
                workshop.run(
                        "commission",
                        "--threshold",
                        "1",
                        "--member",
                        workshop.key(1).verifierKey().toString(),
                        "--out",
                        workshop.path("commission.json")),
                "commission.json: is there already");
    }

    @Test
    void aCommissionThatCannotBeIsRefused() throws Exception {
        String member = workshop.key(1).verifierKey().toString();
        String out = workshop.path("other.json");
        refused(
                workshop.run("commission", "--threshold", "2", "--member", member, "--out", out),
                "a threshold of 2 for a commission of 1 members");
        refused(
                workshop.run("commission", "--threshold", "1", "--member", member, "--member", member, "--out", out),
                "two commission members with the id");
        assertThat(workshop.file("other.json")).doesNotExist();
    }

    @Test
    void tooFewSignaturesHandNothingOver() throws Exception {
        List<String> before = listing();
        refused(workshop.run("handover", workshop.path("eleccion")), "election.note: signed by 0 of", "3 must sign");
        workshop.sign(1);
        workshop.sign(2);
        refused(workshop.run("handover", workshop.path("eleccion")), "election.note: signed by 2 of", "3 must sign");
        assertThat(listing()).hasSize(before.size() + 1);
    }

    @Test
    void aMemberSignsOnce() {
        assertThat(workshop.sign(1).exit()).isZero();
        refused(workshop.sign(1), "election.note: comision/1 has signed it already");
    }

    @Test
    void aKeyOutsideTheCommissionDoesNotSign() {
        refused(workshop.sign(6), "comision/6", "is not of this commission");
        assertThat(workshop.file("eleccion/election/election.note")).doesNotExist();
    }

    @Test
    void whoDoesNotSayYesHasNotSigned() {
        for (String answer : List.of("", "n\n", "maybe\n")) {
            Workshop.Result result =
                    workshop.answer(answer, "sign", workshop.path("eleccion"), "--key", workshop.path("1.key"));
            refused(result, "no se firmó");
            assertThat(result.out())
                    .contains(
                            "Elección cp-2026-4",
                            "Comuna el-panal",
                            "Revisión 1",
                            "Votos publicados durante el día, en grupos de ",
                            "escaleras",
                            "Se adjudican: 3. Suplentes: 3.",
                            "Quórum: 15 %",
                            "Ejemplares impresos del reporte de cierre: 3",
                            "Los votos no se imprimen en papel",
                            "Sin impresora se sigue votando",
                            "Imágenes de las opciones: 3",
                            "proyecto/agua: " + workshop.path("eleccion/election/pictures/"),
                            "SHA-256");
        }
        assertThat(workshop.file("eleccion/election/election.note")).doesNotExist();
        assertThat(workshop.answer("sí\n", "sign", workshop.path("eleccion"), "--key", workshop.path("1.key"))
                        .exit())
                .isZero();
    }

    @Test
    void aDefinitionThatChangedAfterTheFirstSignatureIsNotSignedAgain() throws Exception {
        workshop.sign(1);
        Path definition = workshop.file("eleccion/election/election.json");
        Files.writeString(definition, Files.readString(definition).replace("Tanque de agua", "Tanque de vino"));

        refused(workshop.sign(2), "election.note: was signed for another election.json");
        refused(workshop.run("handover", workshop.path("eleccion")), "was signed for another election.json");
    }

    @Test
    void aBrokenSignatureUnderTheDefinitionIsNotBuiltUpon() throws Exception {
        workshop.sign(1);
        Path note = workshop.file("eleccion/election/election.note");
        String text = Files.readString(note);
        int last = text.lastIndexOf('=') - 8;
        Files.writeString(
                note, text.substring(0, last) + (text.charAt(last) == 'A' ? 'B' : 'A') + text.substring(last + 1));

        refused(workshop.sign(2), "election.note: the signature by comision/1 is not valid");
    }

    @Test
    void aKioskWithAnotherKioskKeyIsNotHandedOver() throws Exception {
        for (int member = 1; member <= 3; member++) {
            workshop.sign(member);
        }
        Path kiosks = workshop.file("eleccion/kiosks");
        Files.delete(kiosks.resolve("k-0412-2/kiosk.key"));
        Files.copy(kiosks.resolve("k-0412-1/kiosk.key"), kiosks.resolve("k-0412-2/kiosk.key"));
        List<String> before = listing();

        refused(workshop.run("handover", workshop.path("eleccion")), "k-0412-2/kiosk.key: not the key that the roster");
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void badKeyFilesAreRefusedWithoutShowingThem() throws Exception {
        String secret = Files.readString(workshop.file("1.key")).strip();
        Path bad = workshop.file("bad.key");
        for (String content :
                List.of("", secret, secret + "x\n", secret.replace("PRIVATE", "PUBLIC") + "\n", "hola\n")) {
            Files.deleteIfExists(bad);
            Files.createFile(bad, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(bad, content);
            refused(workshop.run("sign", workshop.path("eleccion"), "--key", bad.toString(), "--yes"), "bad.key: ");
        }
        Files.setPosixFilePermissions(workshop.file("1.key"), PosixFilePermissions.fromString("rw-r--r--"));
        refused(workshop.sign(1), "1.key: others can read this key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key",
                "key name",
                "commission --threshold x --member k --out f",
                "prepare",
                "prepare d --commission c --out o --pin 123456",
                "prepare d --commission c --out o --broker-port many",
                "sign d",
                "handover",
                "sign-acta a --key k",
                "sell",
                "sign d --key k --lang fr"
            })
    void wrongUsageIsToldSo(String arguments) {
        Workshop.Result result = workshop.run(arguments.split(" ", -1));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isNotBlank();
    }

    @Test
    void optionsThatCannotBeTogetherAreWrongUsage() {
        Path example = Workshop.EXAMPLE;
        assertThat(workshop.prepare(example, "otra", "--hub", workshop.path("eleccion/hub"), "--web-port", "1")
                        .exit())
                .isEqualTo(2);
        assertThat(workshop.prepare(example, "otra", "--broker", "http://x:1").exit())
                .isEqualTo(2);
        assertThat(workshop.prepare(example, "otra", "--broker-port", "70000").exit())
                .isEqualTo(2);
        assertThat(workshop.file("otra")).doesNotExist();
    }

    private void refused(Workshop.Result result, String... parts) {
        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains(parts).doesNotContain("Feature", "class ", "coercion", "POJO");
        for (String secret : secrets()) {
            assertThat(result.out() + result.err()).doesNotContain(secret);
        }
    }

    /** The inside of every key that was made so far. */
    private List<String> secrets() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".key"))
                    .filter(file -> !file.endsWith("bad.key"))
                    .map(RefusalTest::secret)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String secret(Path file) {
        try {
            String text = Files.readString(file).strip();
            // PRIVATE+KEY+name+id+key, and the key may have a plus sign of its own.
            return text.split("\\+", 5)[4];
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
