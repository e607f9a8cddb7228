package urna.hub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import urna.handover.HubFolder;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.testing.TestFolder;
import urna.testing.TestElection;

class AccountCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path temp;

    private HubFolder folder;

    @BeforeEach
    void aHub() throws Exception {
        folder = TestFolder.write(temp.resolve("hub"), new TestElection());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine commandLine = HubCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private String hub() {
        return folder.path().toString();
    }

    @Test
    void aDrawnPasswordIsPrintedOnceAndLogsInAtAHubThatRuns() throws Exception {
        try (TestAccess running = TestAccess.serve(folder.data(), new SetClock())) {
            assertThat(run("account", "add", hub(), "ana", "--role", "auditor", "--generate"))
                    .isZero();
            String password = out.toString().strip();
            assertThat(password).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
            assertThat(running.tryLogin("ana", password).statusCode()).isEqualTo(200);

            assertThat(run("account", "password", hub(), "ana", "--generate")).isZero();
            assertThat(running.tryLogin("ana", password).statusCode()).isEqualTo(403);
            assertThat(running.tryLogin("ana", out.toString().strip()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void accountsAreListedWithWhatWasChanged() {
        run("account", "add", hub(), "luis", "--role", "operator", "--generate");
        run("account", "add", hub(), "ana", "--role", "operator", "--generate");
        assertThat(run("account", "role", hub(), "ana", "ADMINISTRATOR")).isZero();
        assertThat(run("account", "disable", hub(), "luis")).isZero();
        run("account", "list", hub());
        assertThat(out.toString().lines()).containsExactly("ana: administrator", "luis: operator, disabled");
        assertThat(run("account", "enable", hub(), "luis")).isZero();
        run("account", "list", hub());
        assertThat(out.toString().lines()).contains("luis: operator");
    }

    @Test
    void whatCannotBeIsRefusedInOneLine() {
        run("account", "add", hub(), "ana", "--role", "operator", "--generate");
        assertThat(run("account", "add", hub(), "ana", "--role", "operator", "--generate"))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("an account \"ana\" already");
        assertThat(out.toString()).as("a password that is nobody's").isEmpty();
        assertThat(run("account", "add", hub(), "Ana Pérez", "--role", "operator", "--generate"))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("1 to 32");
        assertThat(run("account", "disable", hub(), "luis")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("no account \"luis\"");
        assertThat(run("account", "password", hub(), "luis", "--generate")).isEqualTo(1);
        assertThat(out.toString()).as("a password that is nobody's").isEmpty();
    }

    @Test
    void withoutATerminalNoPasswordIsRead() {
        assertThat(run("account", "add", hub(), "ana", "--role", "operator")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("--generate");
    }

    @Test
    void theRoleOfEverybodyIsWrongUsage() {
        assertThat(run("account", "add", hub(), "ana", "--role", "public", "--generate"))
                .isEqualTo(2);
        assertThat(run("account", "role", hub(), "ana", "jefa")).isEqualTo(2);
        assertThat(err.toString()).contains("operator, auditor or administrator, not \"jefa\"");
        assertThat(run("account", "add", hub(), "ana", "--generate")).isEqualTo(2);
        assertThat(run("account")).isEqualTo(2);
    }
}
