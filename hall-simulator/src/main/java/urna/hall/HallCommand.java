package urna.hall;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import urna.hall.bench.BenchCommand;
import urna.handover.RefusalLine;
import urna.handover.Software;

/** The simulator's command line. */
@Command(
        name = "urna",
        subcommands = {DemoCommand.class, BenchCommand.class},
        description = "A whole assembly hall on this computer.",
        version = Software.VERSION,
        mixinStandardHelpOptions = true)
public final class HallCommand {
    private static final int REFUSED = 1;

    /** Exit status 0: done, and the audit passed; 1: refused input or a failed audit; 2: wrong usage. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new HallCommand()).setExecutionExceptionHandler((thrown, command, parsed) -> {
            command.getErr()
                    .println("urna " + command.getCommandName() + ": "
                            + RefusalLine.of(thrown).orElseThrow(() -> thrown));
            return REFUSED;
        });
    }
}
