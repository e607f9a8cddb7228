package urna.hub.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import urna.handover.RefusalLine;
import urna.handover.Software;
import urna.hub.database.StoreException;

/** The hub's command line. Exit status: 0 done, 1 refused or failed (one line says why), 2 wrong usage. */
@Command(
        name = "urna hub",
        mixinStandardHelpOptions = true,
        version = Software.VERSION,
        description = "Receives, verifies and tallies the votes of many kiosks.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  urna hub run hub/",
            "  urna hub recount hub/",
            "  urna hub account add hub/ ana --role administrator",
            "  urna hub export hub/ --commune el-panal --out export/",
            "  urna hub acta hub/ --commune el-panal --out export/acta",
            "  urna hub publish hub/ --actas actas --out site",
            "",
            "The commission signs the acta there ('urna provision sign-acta'); then the export is whole."
        },
        subcommands = {
            RunCommand.class,
            ExportCommand.class,
            ActaCommand.class,
            RecountCommand.class,
            PaperCommand.class,
            PublishCommand.class,
            ExportCdfCommand.class,
            AccountCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class HubCommand {
    private static final int REFUSED = 1;

    private HubCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line, as it is started from a shell or a test. */
    public static CommandLine commandLine() {
        return new CommandLine(new HubCommand()).setExecutionExceptionHandler((thrown, command, parsed) -> {
            // A full disk or a damaged file is the machine's, not a bug of ours.
            String line = thrown instanceof StoreException
                    ? thrown.getMessage() + "; see that its disk has room and its server answers; instead of a"
                            + " damaged database restore a backup"
                    : RefusalLine.of(thrown).orElseThrow(() -> thrown);
            command.getErr().println(command.getCommandName() + ": " + line.replaceAll("\\s*\\R\\s*", " "));
            return REFUSED;
        });
    }
}
