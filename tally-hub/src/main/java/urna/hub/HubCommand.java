package urna.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import urna.election.ElectionPackage;
import urna.handover.HubFolder;
import urna.handover.RefusalLine;
import urna.handover.Software;
import urna.hub.report.ActaReport;
import urna.hub.report.Export;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.store.LogReader;
import urna.note.RefusedException;

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
            "  urna hub export hub/ --commune el-panal --out export/",
            "  urna hub acta hub/ --commune el-panal --out export/acta/el-panal.note",
            "",
            "The commission signs the acta there ('urna provision sign-acta'); then the export is whole."
        },
        subcommands = {
            HubCommand.Run.class,
            HubCommand.ExportLogs.class,
            HubCommand.DrawUp.class,
            HubCommand.Recount.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class HubCommand {
    private static final int REFUSED = 1;

    private HubCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new HubCommand()).setExecutionExceptionHandler((thrown, command, parsed) -> {
            String line = RefusalLine.of(thrown).orElseThrow(() -> thrown);
            command.getErr().println(command.getCommandName() + ": " + line);
            return REFUSED;
        });
    }

    /** What the commands share. */
    private static final class Place {
        @Parameters(paramLabel = "DIR", description = "The hub's folder, as provisioning made it.")
        private Path folder;

        HubFolder load() throws IOException, RefusedException {
            return HubFolder.load(folder);
        }
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "Starts broker, intake, database and page, until Ctrl-C.",
            footerHeading = "%nExample:%n",
            footer = "  urna hub run hub/")
    static final class Run implements Callable<Integer> {
        @CommandLine.Mixin
        private Place place;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() throws IOException, RefusedException {
            Hub hub = Hub.start(place.load(), Clock.systemUTC());
            // Ctrl-C ends the process through this alone.
            Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "hub-close"));
            spec.commandLine().getOut().println("page    " + hub.pageAddress());
            spec.commandLine().getOut().println("broker  " + hub.brokerAddress());
            spec.commandLine().getOut().flush();
            try {
                hub.ended().join();
                return 0;
            } catch (CompletionException e) {
                throw new IOException("the hub stopped: " + e.getCause(), e);
            }
        }
    }

    /** Which commune, and where to. */
    private static final class Target {
        @Option(names = "--commune", required = true, paramLabel = "ID", description = "The commune.")
        private String commune;

        @Option(names = "--out", required = true, paramLabel = "PATH", description = "Where to; must not exist.")
        private Path out;

        ElectionPackage in(HubFolder folder) throws RefusedException {
            return CommuneChoice.require(Roster.of(folder.communes()), commune);
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Writes what an auditor needs of a commune: election/ and logs/<kiosk>/.",
                "Reads the database only; a hub may be running on it."
            },
            footerHeading = "%nExample:%n",
            footer = "  urna hub export hub/ --commune el-panal --out export/")
    static final class ExportLogs implements Callable<Integer> {
        @CommandLine.Mixin
        private Place place;

        @CommandLine.Mixin
        private Target target;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() throws IOException, RefusedException {
            HubFolder folder = place.load();
            Export.write(folder, target.in(folder), target.out);
            spec.commandLine().getOut().println(target.out);
            return 0;
        }
    }

    @Command(
            name = "acta",
            mixinStandardHelpOptions = true,
            description = {
                "Recounts a commune from its entries and writes its acta with the hub's signature.",
                "Reads the database only; a hub may be running on it."
            },
            footerHeading = "%nExample:%n",
            footer = "  urna hub acta hub/ --commune el-panal --out export/acta/el-panal.note")
    static final class DrawUp implements Callable<Integer> {
        @CommandLine.Mixin
        private Place place;

        @CommandLine.Mixin
        private Target target;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() throws IOException, RefusedException {
            HubFolder folder = place.load();
            ActaReport.write(
                    ActaReport.sign(ActaReport.of(folder.data(), target.in(folder)), folder.signer()), target.out);
            spec.commandLine().getOut().println(target.out);
            return 0;
        }
    }

    @Command(
            name = "recount",
            mixinStandardHelpOptions = true,
            description = {
                "Verifies every stored entry again and compares the counts with the database's.",
                "Reads the database only; a hub may be running on it."
            },
            footerHeading = "%nExample:%n",
            footer = "  urna hub recount hub/")
    static final class Recount implements Callable<Integer> {
        @CommandLine.Mixin
        private Place place;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() throws IOException, RefusedException {
            HubFolder folder = place.load();
            try (LogReader reader = LogReader.open(folder.data())) {
                for (Enrolled kiosk : Roster.of(folder.communes()).kiosks()) {
                    LogReader.WholeLog log = reader.recount(kiosk);
                    spec.commandLine()
                            .getOut()
                            .println(kiosk.origin() + ": " + log.notes().size() + " entries, "
                                    + log.stored().log().phase()
                                    + ", as the database says");
                }
            }
            return 0;
        }
    }
}
