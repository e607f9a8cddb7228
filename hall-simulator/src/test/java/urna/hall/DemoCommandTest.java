package urna.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hall.pabulib.PabulibText;

class DemoCommandTest {
    @TempDir
    Path folder;

    private static void assertRefused(TestRun run, int exit, String message) {
        assertThat(run.err()).contains(message);
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aBrokenFileIsRefusedInOneLineAndNothingIsWritten() throws Exception {
        Path votes = Files.writeString(
                folder.resolve("broken.pb"), PabulibText.chooseOne().replace("12;P2", "12;P9"));
        Path out = folder.resolve("out");

        TestRun run = TestRun.demo("--votes", votes.toString(), "--headless", "--out", out.toString());

        assertRefused(run, 1, "broken.pb line 18: a vote for the unknown project \"P9\"");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        TestRun run = TestRun.demo("--votes", folder.resolve("none.pb").toString(), "--headless");

        assertRefused(run, 1, "none.pb: no such file");
    }

    @Test
    void anExistingExportIsNotOverwritten() throws Exception {
        Path votes = Files.writeString(folder.resolve("votes.pb"), PabulibText.chooseOne());

        TestRun run = TestRun.demo("--votes", votes.toString(), "--headless", "--out", folder.toString());

        assertRefused(run, 1, "is there already");
    }

    @Test
    void aPortInUseIsRefusedBeforeAnythingIsMade() throws Exception {
        Path data = folder.resolve("demo");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // The broker's is the third port.
            String port = Integer.toString(taken.getLocalPort() - 2);

            TestRun run = TestRun.demo("--data", data.toString(), "--port", port);

            assertRefused(run, 1, ": in use; stop what uses it");
            assertThat(run.err().lines()).hasSize(1);
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void aKeptDemonstrationStaysAtItsPort() throws Exception {
        HallFixture.demo(folder, 1, 10);

        TestRun run = TestRun.demo("--data", folder.resolve("hall").toString(), "--port", "65533");

        assertRefused(run, 1, "leave --port out");
    }

    @Test
    void wrongUsageIsExplained() {
        assertRefused(TestRun.demo("--headless"), 2, "--votes and --headless go together");
        assertRefused(TestRun.demo("--votes", "a.pb"), 2, "--votes and --headless go together");
        assertRefused(TestRun.demo("--votes", "a.pb", "--headless", "--kiosks", "0"), 2, "--kiosks must be 1 to 100");
        assertRefused(TestRun.demo("--voters", "-1"), 2, "--voters must be at least 0");
        assertRefused(TestRun.demo("--out", "x"), 2, "--out is for a replay");
        assertRefused(TestRun.demo("--kiosks", "5"), 2, "--kiosks is for a replay");
        assertRefused(
                TestRun.demo("--votes", "a.pb", "--headless", "--voters", "5"),
                2,
                "--voters is for a hall in the browser");
        assertRefused(TestRun.demo("--color"), 2, "Unknown option");
    }
}
