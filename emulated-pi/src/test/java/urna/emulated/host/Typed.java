package urna.emulated.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine;
import urna.audit.AuditCommand;
import urna.hub.command.HubCommand;
import urna.note.RandomSource;
import urna.provisioning.ProvisionCommand;

/**
 * A command of {@code ./urna} as a person types it, run within this process.
 *
 * @param status how it ended: 0 done, 1 refused or failed, 2 wrong usage
 * @param output all that it printed
 */
public record Typed(int status, String output) {

    static Typed provision(String... words) {
        BufferedReader nobody = new BufferedReader(new StringReader(""));
        return type(
                out -> ProvisionCommand.commandLine(
                        RandomSource.operatingSystem(), Clock.systemUTC(), nobody, out, out),
                words);
    }

    static Typed hub(String... words) {
        return type(out -> HubCommand.commandLine().setOut(out).setErr(out), words);
    }

    static Typed audit(String... words) {
        return type(out -> AuditCommand.commandLine(out, out), words);
    }

    private static Typed type(Function<PrintWriter, CommandLine> command, String... words) {
        StringWriter output = new StringWriter();
        int status = command.apply(new PrintWriter(output, true)).execute(words);
        return new Typed(status, output.toString());
    }

    /** What it printed; it must have done what it was told. */
    String done() {
        assertThat(status).as(output).isZero();
        return output;
    }
}
