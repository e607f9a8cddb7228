package urna.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.ElectionPackage;
import urna.handover.CommuneFolder;
import urna.kiosk.ballotbox.StorageKind;
import urna.kiosk.testing.Desk;
import urna.kiosk.testing.FakeHub;
import urna.kiosk.testing.HandTicker;
import urna.kiosk.testing.HandedOver;
import urna.kiosk.testing.Mesa;
import urna.log.TileDirectory;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

class KioskCommandTest {
    @TempDir
    private Path place;

    private final TestElection election = new TestElection();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path folder = Path.of("");
    private StorageKind storageKind = new StorageKind(path -> "ext4");

    @BeforeEach
    void handOver() throws IOException {
        folder = Files.createDirectory(place.resolve("k-1"));
        HandedOver.fill(folder, election);
    }

    private int run(String typed, String... arguments) {
        BufferedReader in = new BufferedReader(new StringReader(typed));
        KioskCommand command = new KioskCommand(new SeededRandom(3), new HandTicker().clock(), in, storageKind);
        return command.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private static String typed(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    @Test
    void holdsADayAtADesk() {
        String day = typed(
                "key on",
                "open",
                "pin 123456",
                "enable",
                "2",
                "c",
                "1",
                "2",
                "c",
                "b",
                "c",
                "c",
                "enable",
                "void",
                "close",
                "pin 123456",
                "quit");
        assertThat(run(day, "run", folder.toString(), "--columns", "40")).isZero();
        assertThat(out.toString())
                .contains("REPORTE CERO", "Revise su voto", "Su voto está registrado", "REPORTE DE CIERRE")
                .contains("Sesiones con voto: 1", "Sesiones anuladas: 1");
        assertThat(out.toString().replace("\u0007", "").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void explainsWhatCanBeTyped() {
        assertThat(run(typed("vote"), "run", folder.toString())).isZero();
        assertThat(out.toString()).contains("key on|off");
    }

    @Test
    void saysHowAKioskIsWithoutTouchingIt() {
        assertThat(run("", "status", folder.toString())).isZero();
        assertThat(out.toString()).contains("Mesa sin abrir.");
        assertThat(folder.resolve("data")).doesNotExist();

        run(typed("key on", "open", "pin 123456", "enable", "1"), "run", folder.toString());
        out.getBuffer().setLength(0);
        for (int i = 0; i < 2; i++) {
            assertThat(run("", "status", folder.toString(), "--lang", "en")).isZero();
        }
        assertThat(out.toString()).isEqualTo("""
                Polls open.
                Sessions: 1 enabled, 0 cast, 0 voided.
                A session was interrupted: it is voided at the next start.
                Log: 1 entries, 0 confirmed by the hub; segments to send: 1.
                """.repeat(2));
    }

    @Test
    void recordsOnAStickAsWell() throws Exception {
        Path stick = place.resolve("stick");
        run(typed("key on", "open", "pin 123456"), "run", folder.toString(), "--stick", stick.toString(), "--one-disk");
        run("", "status", folder.toString(), "--lang", "en", "--stick", stick.toString());
        assertThat(out.toString()).contains("Polls open.", "The USB stick holds the same.");
        out.getBuffer().setLength(0);

        run(typed("key on", "close", "pin 123456"), "run", folder.toString());
        run("", "status", folder.toString(), "--lang", "en", "--stick", stick.toString());
        assertThat(out.toString())
                .contains("Polls closed.")
                .containsSubsequence("The USB stick holds something else:", "Polls open.");
        String tiles = place.resolve("tiles").toString();
        assertThat(run("", "export", folder.toString(), "--stick", stick.toString(), "--out", tiles))
                .isZero();
        assertThat(TileDirectory.read(Path.of(tiles)).entries()).hasSize(1);
    }

    @Test
    void takesNoPlainFolderOfTheCardForAStick() {
        Path stick = place.resolve("stick");
        run(typed("key on", "open", "pin 123456"), "run", folder.toString(), "--stick", stick.toString());
        assertThat(stick).doesNotExist();
        assertThat(folder.resolve("data")).isNotEmptyDirectory();
    }

    @Test
    void doesNotRunWhereAPowerCutLosesEverything() {
        storageKind = new StorageKind(path -> "tmpfs");
        assertThat(run("", "run", folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("its file system (tmpfs) is in memory, and empty after a power cut")
                .hasLineCount(1);
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(run("", "status", folder.toString())).isZero();
    }

    @Test
    void saysThatAKioskIsRunning() throws Exception {
        Mesa mesa = new Mesa(folder, election);
        HandTicker time = new HandTicker();
        try (Firmware kiosk = mesa.start(new Desk(), new FakeHub(election), time)) {
            assertThat(run("", "status", folder.toString())).isZero();
            assertThat(out.toString()).contains("La máquina k-1 está en marcha");
            assertThat(run(
                            "",
                            "export",
                            folder.toString(),
                            "--out",
                            place.resolve("out").toString()))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("in use by another process").hasLineCount(1);
            assertThat(place.resolve("out")).doesNotExist();
            assertThat(kiosk.ended()).isNotDone();
        }
    }

    @Test
    void exportsTheLog() throws Exception {
        run(typed("key on", "open", "pin 123456", "close", "pin 123456"), "run", folder.toString());
        Path tiles = place.resolve("tiles");
        assertThat(run("", "export", folder.toString(), "--out", tiles.toString()))
                .isZero();
        assertThat(TileDirectory.read(tiles).entries()).hasSize(2);
        assertThat(out.toString()).contains("2 asientos escritos en " + tiles);

        assertThat(run("", "export", folder.toString(), "--out", tiles.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "export: " + tiles + ": is there already; move it away or name another place\n");
    }

    @Test
    void refusesWhatIsNotAKiosksFolderInOneLine() {
        for (String command : new String[] {"run", "status"}) {
            err.getBuffer().setLength(0);
            assertThat(run("", command, place.resolve("nowhere").toString())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("kiosk.json: no such file or directory")
                    .hasLineCount(1);
        }
    }

    @Test
    void refusesAFolderThatWasTamperedWith() throws IOException {
        Path definition = folder.resolve(CommuneFolder.ELECTION_FOLDER).resolve(ElectionPackage.DEFINITION_FILE);
        Files.writeString(definition, Files.readString(definition).replace("El Panal", "El Banal"));
        assertThat(run("", "run", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("election.json is not the definition");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void tellsWrongUsageFromRefusal() {
        assertThat(run("", "run")).isEqualTo(2);
        assertThat(run("", "run", folder.toString(), "--columns", "19")).isEqualTo(2);
        assertThat(run("", "export", folder.toString())).isEqualTo(2);
        assertThat(run("", "vote")).isEqualTo(2);
    }

    @Test
    void everyCommandHasAHelpWithAnExample() {
        for (String command : new String[] {"run", "selftest", "status", "export"}) {
            out.getBuffer().setLength(0);
            assertThat(run("", command, "--help")).isZero();
            assertThat(out.toString()).contains("Example", "kiosk " + command + " kiosks/k-1");
        }
    }

    @Test
    void startsABoardOnlyOnAPi() throws Exception {
        Path board = Path.of("..", "hardware-docs", "boards", "panel-7-inch.json");
        for (String command : List.of("run", "selftest")) {
            err.getBuffer().setLength(0);
            assertThat(run("", command, folder.toString(), "--board", board.toString()))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .startsWith(command + ": this is no Raspberry Pi")
                    .hasLineCount(1);
        }
        Files.copy(board, folder.resolve("board.json"));
        assertThat(run("", "run", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("without a board file a kiosk runs at a desk");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void saysInOneLineWhatIsWrongWithABoard() throws IOException {
        Path board = Files.writeString(place.resolve("board.json"), "{}");
        assertThat(run("", "run", folder.toString(), "--board", board.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("run: " + board).hasLineCount(1);
        assertThat(run("", "run", folder.toString(), "--board")).isEqualTo(2);
    }

    @Test
    void triesEverythingOutInTestMode() throws IOException {
        String day = typed("key on", "open", "pin 123456", "enable", "2", "c", "1", "c", "b", "c", "c", "quit");
        assertThat(run(day, "run", folder.toString(), "--test")).isZero();
        assertThat(out.toString()).contains("Su voto está registrado", "PRUEBA");
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(folder.resolve("test")).isDirectory();
    }

    @Test
    void guidesTheInstallerAndSignsWhatWasFound() throws Exception {
        String day = typed("key on", "open", "pin 123456", "quit");
        run(day, "run", folder.toString());
        byte[] box = Files.readAllBytes(folder.resolve("data/box.db"));
        out.getBuffer().setLength(0);

        assertThat(run(typed("1", "skip"), "selftest", folder.toString(), "--offline", "--lang", "en"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("Press: option 1, on the left, the first from the top.", "PASS     OPTION_1")
                .contains("SKIPPED  OPTION_2", "FAIL     OPTION_3: nobody did anything in time")
                .contains("urna.selftest/v1", "result fail", "Signed report: " + folder.resolve("selftest"));
        assertThat(Files.readAllBytes(folder.resolve("data/box.db"))).isEqualTo(box);
    }

    @Test
    void refusesASelfTestOfAKioskThatIsRunning() throws Exception {
        Mesa mesa = new Mesa(folder, election);
        try (Firmware kiosk = mesa.start(new Desk(), new FakeHub(election), new HandTicker())) {
            assertThat(run("", "selftest", folder.toString())).isEqualTo(1);
            assertThat(err.toString())
                    .startsWith("selftest: ")
                    .contains("in use")
                    .hasLineCount(1);
            assertThat(folder.resolve("selftest")).doesNotExist();
            assertThat(kiosk.ended()).isNotDone();
        }
    }

    @Test
    void endsInGoodOrderWhenToldToStop() throws Exception {
        Path printed = place.resolve("printed.txt");
        Process kiosk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KioskCommand.class.getName(),
                        "run",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try (Writer keyboard = kiosk.outputWriter(StandardCharsets.UTF_8)) {
            keyboard.write(typed("key on", "open", "pin 123456", "enable"));
            keyboard.flush();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.readString(printed).contains("Contienda proyecto"));
            // Not the process's own destroy, which closes its keyboard too: a kiosk that finds that first ends by
            // itself.
            kiosk.toHandle().destroy();
            assertThat(kiosk.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            kiosk.destroyForcibly();
        }
        assertThat(kiosk.exitValue()).isEqualTo(128 + 15);
        assertThat(Files.readString(printed)).doesNotContain("Exception").contains("Fuera de servicio");
        Path journal = folder.resolve("data/box.db-journal");
        assertThat(Files.exists(journal) ? Files.size(journal) : 0).isZero();
        assertThat(run("", "status", folder.toString())).isZero();
        assertThat(out.toString()).contains("Mesa abierta.", "Una sesión quedó interrumpida");
    }
}
