package urna.hub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import urna.handover.HubFolder;
import urna.handover.InputFile;
import urna.hub.access.Access;
import urna.hub.access.Action;
import urna.hub.access.Visitor;
import urna.hub.database.Database;
import urna.hub.imports.CloseReports;
import urna.hub.imports.ImportedTotals;
import urna.hub.imports.LogImport;
import urna.hub.ingest.Ingest;
import urna.hub.ingest.Standings;
import urna.hub.roster.Roster;
import urna.hub.store.LogStore;
import urna.note.RefusedException;
import urna.note.StrictText;

/** {@code hub import}: what came by another way than the broker. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a kiosk's log from a USB stick, as 'kiosk export' wrote it, or the code of its close report.",
            "The log is verified as if it had come from the broker. Of a close report the totals are shown, and counted nowhere.",
            "A hub may be running."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  urna hub import hub/ --log /media/usb/k-1",
            "  urna hub import hub/ --close-report code-1.txt --close-report code-2.txt"
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private HubPlace place;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Spec
    private CommandSpec spec;

    /** One of them. */
    private static final class Source {
        @Option(names = "--log", paramLabel = "FOLDER", description = "A kiosk's exported log.")
        private @Nullable Path log;

        @Option(
                names = "--close-report",
                paramLabel = "FILE",
                description = "What a code of a close report says, UTF-8; of one in parts, each part.")
        private List<Path> codes = new ArrayList<>();
    }

    @Override
    public Integer call() throws IOException, RefusedException {
        HubFolder folder = place.load();
        Clock clock = Clock.systemUTC();
        Roster roster = Roster.of(folder.communes());
        Database database = Database.of(folder);
        try (LogStore store = LogStore.open(database, roster);
                Access access = HubPlace.access(folder)) {
            Standings standings = new Standings(store);
            Ingest ingest = new Ingest(roster, store, standings, folder.cosigner(), folder.signer(), clock);
            CloseReports reports = CloseReports.open(database, roster, standings, ingest, clock);
            try (reports) {
                take(new LogImport(roster, ingest), reports, access);
            } catch (RefusedException e) {
                access.trail().record(Visitor.atCommandLine(), Action.IMPORT_REFUSED, e.reason());
                throw e;
            }
            if (reports.failed().isCompletedExceptionally()) {
                reports.failed().join();
            }
        }
        return 0;
    }

    private void take(LogImport logs, CloseReports reports, Access access) throws IOException, RefusedException {
        if (source.log != null) {
            LogImport.Taken taken = logs.take(logs.read(source.log));
            access.trail()
                    .record(
                            Visitor.atCommandLine(),
                            Action.LOG_IMPORTED,
                            taken.kiosk().origin().toString());
            say(taken.kiosk().origin() + ": " + taken.entries() + " entries are stored");
            return;
        }
        List<String> codes = new ArrayList<>();
        for (Path file : source.codes) {
            codes.add(StrictText.utf8(InputFile.read(file)));
        }
        ImportedTotals totals = taken(reports, codes, access);
        String origin = totals.report().origin().toString();
        access.trail().record(Visitor.atCommandLine(), Action.CLOSE_REPORT_IMPORTED, origin);
        say(origin + ": totals only; bring the log as well, the acta needs it");
    }

    /** Which of the codes is to blame is not always known: all their files are named. */
    private ImportedTotals taken(CloseReports reports, List<String> codes, Access access) throws IOException {
        try {
            return reports.take(codes);
        } catch (RefusedException e) {
            access.trail().record(Visitor.atCommandLine(), Action.IMPORT_REFUSED, e.reason());
            String files = source.codes.stream().map(Path::toString).collect(Collectors.joining(", "));
            throw new IOException(files + ": not a kiosk's close report: " + e.getMessage(), e);
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
