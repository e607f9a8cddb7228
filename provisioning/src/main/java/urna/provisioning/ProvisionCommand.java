package urna.provisioning;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import urna.handover.Software;
import urna.note.RandomSource;

/** {@code urna provision}: the commission's and the workshop's commands. Exit status 0 done, 1 refused, 2 wrong usage. */
@Command(
        name = "provision",
        description = "Define an election, sign it, and prepare its kiosks and its hub.",
        mixinStandardHelpOptions = true,
        version = Software.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            KeyCommand.class,
            CommissionCommand.class,
            PrepareCommand.class,
            SignCommand.class,
            HandoverCommand.class,
            SignActaCommand.class,
            RevokeCommand.class,
            IndexCommand.class,
            AuthorityCommand.class,
            BrokerCommand.class,
            CertificateCommand.class,
            RevokeCertificateCommand.class
        },
        footerHeading = "%nFrom a draft to kiosks that can open:%n",
        footer = {
            "  1  each member:  provision key comision/ana --out ana.key",
            "  2  anyone:       provision commission --threshold 3 --member comision/ana+... --out commission.json",
            "  3  workshop:     provision prepare consulta.json --commission commission.json --out eleccion",
            "  4  each member:  provision sign eleccion --key ana.key",
            "  5  workshop:     provision handover eleccion",
            "  6  after close:  provision sign-acta acta.note --key ana.key --election eleccion",
            "",
            "With a broker of its own, before step 3, and then step 3 with --authority and --broker:",
            "     workshop:     provision authority --out autoridad",
            "     workshop:     provision broker --authority autoridad --host broker.example.org --out broker",
            "",
            "For a body above the communes, before or after step 5, by its own commission:",
            "     anyone:       provision index communes/* --body ve --commission nacion.json --out indice",
            "     each member:  provision sign indice --key ana.key",
            "     workshop:     provision handover indice --hub hub",
            "",
            "Exit status: 0 done, 1 refused (one line says why, nothing is written), 2 wrong usage."
        })
public final class ProvisionCommand {
    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            defaultValue = "es",
            paramLabel = "LANGUAGE",
            description = "Language of what is printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Spec
    private CommandSpec spec;

    private final RandomSource random;
    private final Clock clock;
    private final BufferedReader answers;

    ProvisionCommand(RandomSource random, Clock clock, BufferedReader answers) {
        this.random = random;
        this.clock = clock;
        this.answers = answers;
    }

    public static void main(String[] arguments) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(RandomSource.operatingSystem(), Clock.systemUTC(), in, out, err)
                .execute(arguments));
    }

    /** The whole command line, as it is started from a shell or a test. */
    public static CommandLine commandLine(
            RandomSource random, Clock clock, BufferedReader in, PrintWriter out, PrintWriter err) {
        return new CommandLine(new ProvisionCommand(random, clock, in))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler(new RefusalHandler());
    }

    RandomSource random() {
        return random;
    }

    Clock clock() {
        return clock;
    }

    /** The day of a time, as it is printed. */
    String date(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    BufferedReader answers() {
        return answers;
    }

    void print(String key, Object... values) {
        spec.commandLine().getOut().println(text(key, values));
    }

    void printPlain(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    String text(String key, Object... values) {
        return Messages.in(language).text(key, values);
    }
}
