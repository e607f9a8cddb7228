package urna.hall;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import urna.audit.Language;
import urna.handover.Software;
import urna.note.RandomSource;
import urna.note.RefusedException;

/** {@code urna demo}: a hall in the browser, or a whole election replayed without one. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        version = Software.VERSION,
        description = {
            "A whole assembly hall on this computer: a hub, its broker, and virtual kiosks to vote at.",
            "With --votes and --headless, an election from a Pabulib file instead: every vote is pressed on the buttons of "
                    + "virtual kiosks, then counted, signed and audited. The exit status is 0 only if the audit passes."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  urna demo",
            "  urna demo --voters 0",
            "  urna demo --votes zabrze.pb --headless --kiosks 3 --out zabrze"
        })
final class DemoCommand implements Callable<Integer> {
    private static final int MOST_KIOSKS = 100;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--voters",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many scripted voters come, 0 for none (default: ${DEFAULT-VALUE}).")
    private long voters;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".urna/demo",
            description = "Where the demonstration is kept, and gone on with when it is started again "
                    + "(default: ${DEFAULT-VALUE}). Delete it to begin anew.")
    private Path data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where a new demonstration's hub page is served; the kiosks' pages are at the next port, "
                    + "the broker at the one after (default: " + BrowserDemo.PORT + ").")
    private @Nullable Integer port;

    @Option(
            names = "--lang",
            paramLabel = "es|en",
            defaultValue = "es",
            description = "Language of the messages (default: es).")
    private Language language;

    @Option(names = "--headless", description = "Replay without a browser; needs --votes.")
    private boolean headless;

    @Option(
            names = "--votes",
            paramLabel = "FILE",
            description = "A Pabulib file (.pb), of choose-1 or approval votes.")
    private @Nullable Path votes;

    @Option(
            names = "--kiosks",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many kiosks a replay has, 1 to " + MOST_KIOSKS + " (default: ${DEFAULT-VALUE}).")
    private int kiosks;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where a replay leaves what is published: election/, logs/ and acta/. Must not exist.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, RefusedException, SQLException, InterruptedException {
        PrintWriter screen = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        RandomSource random = RandomSource.operatingSystem();
        DemoWords words = DemoWords.in(language);
        if (headless != (votes != null)) {
            throw usage("--votes and --headless go together");
        }
        requireOptionsOf(votes != null ? Set.of("--data", "--port", "--voters") : Set.of("--kiosks", "--out"));
        if (votes != null) {
            if (kiosks < 1 || kiosks > MOST_KIOSKS) {
                throw usage("--kiosks must be 1 to " + MOST_KIOSKS);
            }
            return new HeadlessDemo(votes, kiosks, out, words, clock, random)
                            .run(screen, spec.commandLine().getErr())
                    ? 0
                    : 1;
        }
        if (voters < 0 || (port != null && (port < 1 || port > 65_533))) {
            throw usage("--voters must be at least 0, --port 1 to 65533");
        }
        new BrowserDemo(data, Optional.ofNullable(port), voters, words, clock, random).run(screen);
        return 0;
    }

    /** An option that would change nothing is refused: who gives it expects something else to happen. */
    private void requireOptionsOf(Set<String> others) {
        for (String other : others) {
            if (spec.commandLine().getParseResult().hasMatchedOption(other)) {
                throw usage(other + " is for "
                        + (votes != null ? "a hall in the browser" : "a replay, with --votes and --headless"));
            }
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
