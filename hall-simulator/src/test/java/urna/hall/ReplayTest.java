package urna.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.audit.ExportAudit;
import urna.hall.pabulib.PabulibText;

/** One replay through real kiosks, broker, hub and audit, looked at from several sides. */
class ReplayTest {
    private static final int VOTERS = 90;

    @TempDir
    static Path folder;

    private static Path export;
    private static TestRun replay;

    @BeforeAll
    static void replay() throws Exception {
        Path votes = PabulibText.writeApprovalWithTie(folder, VOTERS);
        export = folder.resolve("export");
        replay = TestRun.demo(
                "--votes", votes.toString(), "--headless", "--kiosks", "2", "--out", export.toString(), "--lang", "en");
    }

    @Test
    void theAuditPassesAndTheExitStatusSaysSo() {
        assertThat(replay.out()).contains("PASS");
        assertThat(replay.exit()).isZero();
    }

    @Test
    void everyVoteIsCounted() {
        assertThat(replay.out())
                .contains("sessions enabled " + VOTERS + "\nsessions cast " + VOTERS + "\nsessions voided 0\n")
                .contains("votes proyecto " + VOTERS + "\n");
    }

    @Test
    void aTieIsReportedAndNotDecided() {
        assertThat(replay.out()).containsPattern("place proyecto 3 tie c d\n");
    }

    @Test
    void theExportVerifiesByItself() throws Exception {
        assertThat(ExportAudit.verify(export, Optional.empty()).passed()).isTrue();
    }

    @Test
    void theExportVerifiesWithGosOwnImplementation() throws Exception {
        Process go = goVerify(export);
        String out = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(go.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(out)
                .contains("election.note 5 signatures")
                .contains("log k-1 ")
                .contains("log k-2 ")
                .contains("acta 6 signatures");
        assertThat(go.exitValue()).isZero();
    }

    @Test
    void gosImplementationRefusesAChangedExport() throws Exception {
        Path changed = folder.resolve("changed");
        copy(export, changed);
        Path tile =
                changed.resolve("logs/k-1/tile/0/000.p").resolve(onlyChild(changed.resolve("logs/k-1/tile/0/000.p")));
        byte[] bytes = Files.readAllBytes(tile);
        bytes[40] ^= 1;
        Files.write(tile, bytes);

        Process go = goVerify(changed);
        String out = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(out).contains("inconsistent tile");
        assertThat(go.waitFor()).isNotZero();
    }

    private static Process goVerify(Path export) throws Exception {
        Path program = Path.of("src/test/go/verify/main.go").toAbsolutePath();
        ProcessBuilder go = new ProcessBuilder("go", "run", program.toString(), export.toString());
        // Debian's packages are laid out for the time before modules.
        go.environment().put("GO111MODULE", "off");
        go.environment().put("GOPATH", "/usr/share/gocode");
        go.environment()
                .put("GOCACHE", Path.of("target/go-cache").toAbsolutePath().toString());
        return go.redirectErrorStream(true).start();
    }

    private static String onlyChild(Path directory) throws Exception {
        try (Stream<Path> children = Files.list(directory)) {
            return children.findFirst().orElseThrow().getFileName().toString();
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
