package urna.emulated.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
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
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output, true);
        BufferedReader nobody = new BufferedReader(new StringReader(""));
        CommandLine command = ProvisionCommand.commandLine(
                RandomSource.operatingSystem(), Clock.systemUTC(), nobody, printer, printer);
        return new Typed(command.execute(words), output.toString());
    }

    static Typed hub(String... words) {
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output, true);
        CommandLine command = HubCommand.commandLine().setOut(printer).setErr(printer);
        return new Typed(command.execute(words), output.toString());
    }

    static Typed audit(String... words) {
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output, true);
        return new Typed(AuditCommand.commandLine(printer, printer).execute(words), output.toString());
    }

    /** What it printed; it must have done what it was told. */
    String done() {
        assertThat(status).as(output).isZero();
        return output;
    }
}
