package urna.hub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import urna.election.ElectionPackage;
import urna.election.StrictJson;
import urna.handover.DatabaseSettings;
import urna.handover.HubFolder;
import urna.handover.HubSettings;
import urna.hub.database.SqliteDatabase;
import urna.hub.store.LogReader;
import urna.hub.testing.Desk;
import urna.hub.testing.TestFolder;
import urna.hub.testing.TestNation;
import urna.note.SignatureType;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestLog;

class HubCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path temp;

    private String hub() {
        return temp.resolve("hub").toString();
    }

    private int run(String... arguments) {
        CommandLine commandLine = HubCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    @BeforeEach
    void aDay() throws Exception {
        TestElection election = new TestElection();
        HubFolder folder = TestFolder.write(temp.resolve("hub"), election);
        try (Desk desk = new Desk(folder.data(), CLOCK, election)) {
            for (String kiosk : new String[] {"k-1", "k-2"}) {
                TestLog log = new TestLog(election, kiosk);
                desk.send(
                        kiosk,
                        log.add(log.opened())
                                .addAll(log.ballots(2))
                                .add(log.closed())
                                .segment());
            }
        }
    }

    @Test
    void aDamagedDatabaseIsToldInOneLine() throws Exception {
        Files.writeString(temp.resolve("hub/data/hub.db"), "not a database ".repeat(1_000));
        assertThat(run("recount", hub())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("recount: ", "database");
    }

    @Test
    void aDamagedCopyIsNotRestoredAndToldInOneLine() throws Exception {
        Path copy = Files.createDirectory(temp.resolve("copy"));
        Files.write(copy.resolve("hub.db"), new SeededRandom(1).bytes(5_000));
        Files.move(temp.resolve("hub/data"), temp.resolve("data-before"));
        assertThat(run("restore", hub(), "--from", copy.toString())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("restore: ", "hub.db", "another copy");
        assertThat(temp.resolve("hub/data")).isDirectoryNotContaining("glob:**.db*");
    }

    @Test
    void aDatabaseThatIsAwayIsToldInOneLine() throws Exception {
        HubSettings settings = HubSettings.ofOneHall(0, 0);
        Files.write(
                temp.resolve("hub/hub.json"),
                StrictJson.write(new HubSettings(
                        settings.broker(),
                        settings.web(),
                        new DatabaseSettings.PostgreSql("jdbc:postgresql://127.0.0.1:1/urna", "urna"))));
        for (String[] command : new String[][] {{"account", "list", hub()}, {"recount", hub()}}) {
            err.getBuffer().setLength(0);
            assertThat(run(command)).isEqualTo(1);
            assertThat(err.toString()).hasLineCount(1).contains("jdbc:postgresql://127.0.0.1:1/urna: ");
        }
    }

    @Test
    void accountsOfAnotherVersionsTablesAreToldInOneLine() throws Exception {
        change("access.db", "PRAGMA user_version = 99");
        assertThat(run("account", "list", hub())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("access.db: made by another version of the hub");
    }

    private void change(String database, String command) throws Exception {
        String url = "jdbc:sqlite:" + temp.resolve("hub/data").resolve(database);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }

    @ParameterizedTest(name = "signature {0}")
    @ValueSource(ints = {0, 1})
    void aReceiptWithABrokenOrMissingSignatureIsADifference(int which) throws Exception {
        String whole = new String(receipt().bytes(), StandardCharsets.UTF_8);
        String line =
                whole.lines().filter(each -> each.startsWith("— ")).toList().get(which);
        int place = line.length() - 20;
        char other = line.charAt(place) == 'A' ? 'B' : 'A';
        for (String instead : List.of(line.substring(0, place) + other + line.substring(place + 1) + "\n", "")) {
            err.getBuffer().setLength(0);
            change(
                    "hub.db",
                    "UPDATE kiosk SET receipt = CAST('" + whole.replace(line + "\n", instead)
                            + "' AS BLOB) WHERE kiosk = 'k-1'");
            assertThat(run("recount", hub())).isEqualTo(1);
            assertThat(err.toString()).hasLineCount(1).contains("the receipt of urna/cp-2026-4/el-panal/k-1");
        }
    }

    private SignedNote receipt() throws Exception {
        try (LogReader reader = LogReader.open(new SqliteDatabase(temp.resolve("hub/data")))) {
            return Objects.requireNonNull(reader.recountAll(new TestElection().electionPackage())
                    .get(0)
                    .stored()
                    .receipt());
        }
    }

    @Test
    void recountTellsOfEachLog() {
        assertThat(run("recount", hub())).isZero();
        assertThat(out.toString()).contains("urna/cp-2026-4/el-panal/k-1: 8 entries, CLOSED");
    }

    private int acta(String... which) {
        List<String> arguments = new ArrayList<>(
                List.of("acta", hub(), "--out", temp.resolve("actas").toString()));
        arguments.addAll(List.of(which));
        return run(arguments.toArray(new String[0]));
    }

    private SignedNote note() throws Exception {
        return SignedNote.parse(Files.readAllBytes(temp.resolve("actas/el-panal.note")));
    }

    @Test
    void actaWritesItsFilesWithTheHubsSignature() throws Exception {
        assertThat(acta("--commune", "el-panal")).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(temp.resolve("actas/el-panal.note").toString());
        assertThat(note().signatures()).hasSize(1);
        for (String ending : new String[] {"pdf", "csv", "json"}) {
            assertThat(temp.resolve("actas/el-panal." + ending)).isNotEmptyFile();
        }
    }

    @Test
    void membersSignaturesAreKeptAndStandOnThePaperMadeAgain() throws Exception {
        acta("--commune", "el-panal");
        byte[] before = Files.readAllBytes(temp.resolve("actas/el-panal.pdf"));
        TestElection election = new TestElection();
        SignedNote signed = note().with(election.commissionKeys().get(0).sign(note().text()));
        Files.write(temp.resolve("actas/el-panal.note"), signed.bytes());

        assertThat(acta("--commune", "el-panal")).isZero();

        assertThat(note()).isEqualTo(signed);
        assertThat(Files.readAllBytes(temp.resolve("actas/el-panal.pdf"))).isNotEqualTo(before);
    }

    @Test
    void anActaThatSaysSomethingElseIsNeitherKeptNorReplaced() throws Exception {
        acta("--commune", "el-panal");
        SignedNote other = SignedNote.sign(note().text().replace("agua 2", "agua 9"), new TestElection().signer());
        Files.write(temp.resolve("actas/el-panal.note"), other.bytes());

        assertThat(acta("--commune", "el-panal")).isEqualTo(1);

        assertThat(err.toString()).hasLineCount(1).contains("el-panal.note", "recount");
        assertThat(note()).isEqualTo(other);
    }

    @Test
    void thePaperIsMadeAgainFromTheNoteAloneToTheByte() throws Exception {
        acta("--commune", "el-panal");
        String note = temp.resolve("actas/el-panal.note").toString();
        Path commune = temp.resolve("hub/communes/el-panal");
        assertThat(run(
                        "paper",
                        note,
                        "--election",
                        commune.toString(),
                        "--out",
                        temp.resolve("paper").toString()))
                .isZero();
        for (String ending : new String[] {"pdf", "csv", "json"}) {
            assertThat(temp.resolve("paper/el-panal." + ending))
                    .hasSameBinaryContentAs(temp.resolve("actas/el-panal." + ending));
        }
    }

    @Test
    void paperOfAnOlderNoteDoesNotTakeMembersSignaturesAway() throws Exception {
        acta("--commune", "el-panal");
        Path older = Files.copy(temp.resolve("actas/el-panal.note"), temp.resolve("older.note"));
        SignedNote signed =
                note().with(new TestElection().commissionKeys().get(0).sign(note().text()));
        Files.write(temp.resolve("actas/el-panal.note"), signed.bytes());
        Path commune = temp.resolve("hub/communes/el-panal");

        assertThat(run(
                        "paper",
                        older.toString(),
                        "--election",
                        commune.toString(),
                        "--out",
                        temp.resolve("actas").toString()))
                .isEqualTo(1);

        assertThat(err.toString()).hasLineCount(1).contains("el-panal.note", "signatures");
        assertThat(note()).isEqualTo(signed);
    }

    @Test
    void allActasButTheRefusedOneAreWrittenAndItIsNamed() throws Exception {
        new TestNation(temp.resolve("nation"));
        Path actas = Files.createDirectory(temp.resolve("actas"));
        Path agua = Files.writeString(actas.resolve("agua.note"), "urna.acta/v1\n\n— nobody AAAAAAAA\n");

        int status = run("acta", temp.resolve("nation").toString(), "--out", actas.toString());

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("agua: no acta: ", "agua.note");
        assertThat(out.toString()).contains("cerro: not closed yet, no acta", "brisa.note", "ve.note");
        assertThat(agua).content().contains("nobody");
        assertThat(actas.resolve("bodies/ve/ve.note")).content().contains("pending agua\npending cerro\n");
    }

    @Test
    void anActaThatAStrangerSignedIsRefused() throws Exception {
        acta("--commune", "el-panal");
        SignedNote other = note().with(SigningKey.generate("nobody", SignatureType.ED25519, new SeededRandom(9))
                .sign(note().text()));
        Files.write(temp.resolve("actas/el-panal.note"), other.bytes());
        assertThat(acta("--commune", "el-panal")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("el-panal.note", "nobody else");
    }

    @Test
    void allActasAreThoseOfTheCommunesAndOfTheBodiesAbove() throws Exception {
        assertThat(acta()).isZero();
        assertThat(temp.resolve("actas/el-panal.pdf")).exists();
        String body = Files.readString(temp.resolve("actas/bodies/caracas/caracas.note"));
        assertThat(body).contains("coverage whole\nacta commune el-panal ", "count proyecto agua 2\n");
    }

    @Test
    void aBodysActaIsWrittenAloneAndAnUnknownOneIsRefused() {
        assertThat(acta("--body", "caracas")).isZero();
        assertThat(temp.resolve("actas/bodies/caracas/caracas.pdf")).exists();
        assertThat(temp.resolve("actas/el-panal.note")).doesNotExist();
        assertThat(acta("--body", "ve/caracas")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("ve/caracas");
    }

    @Test
    void exportWritesTheFolder() {
        assertThat(run(
                        "export",
                        hub(),
                        "--commune",
                        "el-panal",
                        "--out",
                        temp.resolve("out").toString()))
                .isZero();
        assertThat(temp.resolve("out/logs/k-1/checkpoint")).exists();
    }

    @Test
    void anUnknownCommuneIsRefusedInOneLine() {
        assertThat(run(
                        "acta",
                        hub(),
                        "--commune",
                        "nowhere",
                        "--out",
                        temp.resolve("a").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("nowhere", "el-panal");
    }

    @Test
    void aFolderThatIsNotAHubsIsRefusedInOneLine() {
        assertThat(run("recount", temp.toString())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("hub.json");
    }

    @Test
    void thePackageOfATestIsRefusedInOneLine() throws Exception {
        TestElection election = new TestElection();
        byte[] definition = election.definitionAsTest();
        Path its = temp.resolve("hub/communes/el-panal/election");
        Files.write(its.resolve(ElectionPackage.DEFINITION_FILE), definition);
        Files.write(
                its.resolve(ElectionPackage.NOTE_FILE),
                ElectionPackage.sign(definition, election.commissionKeys()).bytes());

        assertThat(run("run", hub())).isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("election.json: the election test-cp-2026-4 is a test of a kiosk, which does not count");
    }

    @Test
    void aBrokenDefinitionAmongManyIsLocatedByItsFolder() throws Exception {
        Files.writeString(temp.resolve("hub/communes/el-panal/election/election.json"), "{}");
        assertThat(run("recount", hub())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("hub/communes/el-panal: ");
    }

    @Test
    void aFolderNamedAfterAnotherCommuneIsRefused() throws Exception {
        Files.move(temp.resolve("hub/communes/el-panal"), temp.resolve("hub/communes/el-penal"));
        assertThat(run("recount", hub())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("hub/communes/el-penal: ", "el-panal");
    }

    @Test
    void aTakenPortForThePageIsRefusedInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.write(temp.resolve("hub/hub.json"), StrictJson.write(HubSettings.ofOneHall(0, taken.getLocalPort())));
            assertThat(run("run", hub())).isEqualTo(1);
        }
        assertThat(err.toString()).hasLineCount(1).contains("for the page: in use; stop what uses it");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run("export", hub())).isEqualTo(2);
        assertThat(run("run")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }
}
