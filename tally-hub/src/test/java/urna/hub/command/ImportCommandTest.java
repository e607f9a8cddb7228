package urna.hub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import urna.handover.HubFolder;
import urna.hub.testing.Desk;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestFolder;
import urna.log.VerifiedLog;
import urna.testing.TestElection;
import urna.testing.TestLog;

class ImportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final TestElection election = new TestElection();
    private final TestLog log = new TestLog(election, "k-1");

    @TempDir
    Path temp;

    private HubFolder folder;

    @BeforeEach
    void aDay() throws Exception {
        folder = TestFolder.write(temp.resolve("hub"), election);
        log.add(log.opened()).addAll(log.ballots(4));
        log.add(log.closed());
    }

    private int run(String... arguments) {
        CommandLine commandLine = HubCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    @Test
    void aHubThatRunsTakesOverWhatWasImportedBesideIt() throws Exception {
        Path exported = temp.resolve("k-1");
        log.export(1_795_000_000).write(exported);
        try (Desk running = new Desk(folder.data(), new SetClock(), election)) {
            assertThat(run("import", folder.path().toString(), "--log", exported.toString()))
                    .isZero();
            assertThat(out.toString()).contains("urna/cp-2026-4/el-panal/k-1: 14 entries are stored");
            running.ingest().catchUp();
            assertThat(running.log("k-1").phase()).isEqualTo(VerifiedLog.Phase.CLOSED);
        }
    }

    @Test
    void theLogOfAKioskThatNeverOpenedIsRefusedInOneLine() throws Exception {
        Path exported = temp.resolve("k-1");
        new TestLog(election, "k-1").export(1_795_000_000).write(exported);
        assertThat(run("import", folder.path().toString(), "--log", exported.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("urna/cp-2026-4/el-panal/k-1", "never opened");
    }

    @Test
    void aCloseReportIsTakenFromItsFile() throws Exception {
        Path file = temp.resolve("code.txt");
        Files.write(file, log.notes().get(log.notes().size() - 1));
        assertThat(run("import", folder.path().toString(), "--close-report", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("k-1: totals only");
    }

    @Test
    void whatDoesNotHoldIsRefusedInOneLine() throws Exception {
        assertThat(run(
                        "import",
                        folder.path().toString(),
                        "--log",
                        temp.resolve("nowhere").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("checkpoint: missing");
        assertThat(run("import", folder.path().toString())).isEqualTo(2);
    }
}
