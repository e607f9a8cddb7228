package urna.hall.bench.hub;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import urna.disk.AtomicWrite;
import urna.note.RefusedException;

/** {@code urna bench hub}: how many votes a second a hub takes. */
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        description = {
            "Measure a hub on this machine: votes a second through broker, verification, commit and receipt, beside each of"
                    + " these alone; and how soon after a commit a page that listens is told.",
            "With --nation: 6.5 million votes of 5,336 communes, and what the last cost beside the first."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  bench hub --votes 100000", "  bench hub --nation --votes 650000"})
public final class HubBenchCommand implements Callable<Integer> {
    private static final int VOTES = 100_000;
    private static final int NATIONS_VOTES = 6_500_000;
    private static final int POOL = 10;
    private static final int SIX_POOLS = 64;
    private static final int MOST_A_SEGMENT = 999;
    private static final int LEAST_COMMITS = 20;
    private static final int MOST_COMMITS = 500;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--votes",
            paramLabel = "N",
            description = "How many votes (default: " + VOTES + "; with --nation " + NATIONS_VOTES + ").")
    private @Nullable Integer votes;

    @Option(
            names = "--segment",
            paramLabel = "N",
            description =
                    "Votes in one segment (default: " + POOL + ", the usual size of a pool; without --nation also "
                            + SIX_POOLS + ", about what six contests send together).")
    private @Nullable Integer segment;

    @Option(names = "--nation", description = "Feed a nation's votes to one hub.")
    private boolean nation;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "A folder on the disk to measure; what is written there is deleted again (default: here).")
    private Path place;

    @Override
    public Integer call() throws IOException, RefusedException, MqttException, InterruptedException {
        int number = votes == null ? (nation ? NATIONS_VOTES : VOTES) : votes;
        List<Integer> segments = segment == null ? List.of(POOL, SIX_POOLS) : List.of(segment);
        if (number < 1 || segments.get(0) < 1 || segments.get(0) > MOST_A_SEGMENT) {
            throw new ParameterException(
                    spec.commandLine(), "--votes must be at least 1, --segment 1 to " + MOST_A_SEGMENT);
        }
        PrintWriter out = spec.commandLine().getOut();
        Path scratch = Files.createTempDirectory(place.toAbsolutePath(), "urna-bench");
        try {
            if (nation) {
                new NationBench(scratch, number, segments.get(0), out).run();
            } else {
                for (int votesASegment : segments) {
                    new HubBench(scratch, number, votesASegment, out).run();
                }
                int commits = Math.max(LEAST_COMMITS, Math.min(MOST_COMMITS, number / 100));
                ScreenDelay.run(commits, Files.createDirectory(scratch.resolve("screen")), out);
            }
        } finally {
            AtomicWrite.deleteAll(scratch);
        }
        return 0;
    }
}
