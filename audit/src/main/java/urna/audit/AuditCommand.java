package urna.audit;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import urna.handover.RefusalLine;
import urna.handover.Software;

/** {@code urna audit}: the auditor's commands. Exit status 0 passed, 1 failed or refused, 2 wrong usage. */
@Command(
        name = "audit",
        description = "Verify and recount published results, offline.",
        mixinStandardHelpOptions = true,
        version = Software.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyCommand.class, CloseReportCommand.class},
        footerHeading = "%nExample:%n",
        footer = "  audit verify export")
public final class AuditCommand {
    private AuditCommand() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err).execute(arguments));
    }

    /** The whole command line, as it is started from a shell or a test. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new AuditCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler((thrown, command, parsed) -> unusable(thrown, command));
    }

    /** A file that cannot be used is told in one line. Whatever else is thrown is a bug, and is shown as one. */
    private static int unusable(Exception thrown, CommandLine command) throws Exception {
        String line = RefusalLine.of(thrown).orElseThrow(() -> thrown);
        command.getErr().println(command.getCommandName() + ": " + line);
        return 1;
    }
}
