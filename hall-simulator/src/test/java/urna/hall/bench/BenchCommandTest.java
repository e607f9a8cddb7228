package urna.hall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That it measures, and what it prints; how much, no test can know. */
class BenchCommandTest {
    private static final Path FLAGS = Path.of("../kiosk/src/deb/root/usr/share/urna-kiosk/jvm.options");

    @TempDir
    private Path folder;

    @Test
    void measuresAndLeavesNothingBehind() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--votes", "2", "--starts", "1", "--in", folder.toString(), "--flags", FLAGS.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString())
                .containsPattern("press to finished frame, 1024x600 +[0-9.]+ ms +[0-9.]+ ms")
                .containsPattern("CONFIRM to recorded, one place .* [1-9][0-9]* syncs: [0-9.]+ times their raw cost")
                .containsPattern("CONFIRM to recorded, two places .* [1-9][0-9]* syncs: [0-9.]+ times their raw cost")
                .containsPattern("resident memory after 2 ballots +[0-9]+ MB")
                .containsPattern("as installed +[0-9.]+ ms +[0-9]+ MB resident");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void measuresAHubBesideItsLimits() {
        assertThat(hub("--votes", "2560"))
                .containsPattern("signatures alone, verified on all cores +[1-9][0-9]* votes/s")
                .containsPattern("SQLite alone, 256 segments a commit +[1-9][0-9]* votes/s")
                .containsPattern("broker alone, with the same messages +[1-9][0-9]* votes/s")
                .containsPattern(
                        "broker, verification, commit and receipt +[1-9][0-9]* votes/s +[0-9.]+ of the slowest")
                .containsPattern("from a commit to a page that listens +[0-9]+ ms median, [0-9]+ ms for 99 of 100");
    }

    private String hub(String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("hub", "--in", folder.toString()));
        arguments.addAll(List.of(options));
        int exit = new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(folder).isEmptyDirectory();
        return out.toString();
    }
}
