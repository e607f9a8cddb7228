package urna.hall.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import urna.disk.AtomicWrite;
import urna.hall.DemoDraft;
import urna.hall.bench.hub.HubBenchCommand;
import urna.hall.workshop.HallFolder;
import urna.handover.HubSettings;
import urna.note.RandomSource;
import urna.note.RefusedException;

/** {@code urna bench}: how fast one kiosk is on this machine. */
@Command(
        name = "bench",
        subcommands = HubBenchCommand.class,
        mixinStandardHelpOptions = true,
        description = {
            "Measure one kiosk on this machine: from a press to the frame that answers it, from CONFIRM to \"recorded\""
                    + " beside what the disk itself needs, its memory, and its start with several sets of Java's flags.",
            "Each number stands beside what it should be. With strace installed, the syncs of a ballot are counted."
        },
        footerHeading = "%nExample:%n",
        footer = "  bench --votes 100 --starts 3")
public final class BenchCommand implements Callable<Integer> {
    /** Nobody listens there: a kiosk whose network is down does no less. */
    private static final int NO_BROKER = 9;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--votes",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many ballots are cast (default: ${DEFAULT-VALUE}).")
    private int votes;

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each set of flags is started (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "A folder on the disk to measure; what is written there is deleted again (default: here).")
    private Path place;

    @Option(
            names = "--flags",
            paramLabel = "FILE",
            description = "The flags of Java that the kiosk is installed with (default: none).")
    private @Nullable Path flagsFile;

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            defaultValue = "",
            description = "The kiosk's jars (default: this program's own).")
    private String classPath;

    @Override
    public Integer call() throws IOException, RefusedException, InterruptedException {
        if (votes < 1 || starts < 1) {
            throw new ParameterException(spec.commandLine(), "--votes and --starts must be at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<String> installed = flagsFile == null ? List.of() : Flags.of(flagsFile);
        Path scratch = Files.createTempDirectory(place.toAbsolutePath(), "urna-bench");
        try {
            HallFolder hall = HallFolder.make(
                    scratch.resolve("hall"),
                    DemoDraft.read(),
                    DemoDraft.PICTURES,
                    HubSettings.ofOneHall(NO_BROKER, 0),
                    RandomSource.operatingSystem());
            Path kiosk = hall.kiosks().get(0).path();
            new Bench(kiosk, hall.pin(), scratch, classPath, Flags.withInstalled(installed), votes, starts, out).run();
        } finally {
            AtomicWrite.deleteAll(scratch);
        }
        return 0;
    }
}
