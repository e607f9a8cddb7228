package urna.kiosk;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import urna.handover.Software;
import urna.kiosk.ballotbox.StorageKind;
import urna.note.RandomSource;

/** {@code urna kiosk}: one kiosk's command line. Exit status 0 done, 1 refused or failed, 2 wrong usage. */
@Command(
        name = "kiosk",
        description = "Run one kiosk, test it, see how it is, take its log out of it, record its voice.",
        mixinStandardHelpOptions = true,
        version = Software.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            SelfTestCommand.class,
            StatusCommand.class,
            ExportCommand.class,
            VoiceCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiosk run kiosks/k-1",
            "  kiosk selftest kiosks/k-1",
            "  kiosk status kiosks/k-1",
            "  kiosk export kiosks/k-1 --out /media/usb/k-1",
            "  kiosk voice kiosks/k-1",
            "",
            "DIR is a kiosk's folder, as 'provision handover' makes it.",
            "Exit status: 0 done, 1 refused or failed (one line says why), 2 wrong usage."
        })
public final class KioskCommand {
    @Spec
    private CommandSpec spec;

    private final RandomSource random;
    private final Clock clock;
    private final BufferedReader in;
    private final StorageKind storageKind;

    KioskCommand(RandomSource random, Clock clock, BufferedReader in, StorageKind storageKind) {
        this.random = random;
        this.clock = clock;
        this.in = in;
        this.storageKind = storageKind;
    }

    public static void main(String[] arguments) {
        // Before the first logger: without it Logback would write everything between the lines of the screen.
        EngineersLog.use();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine commandLine = commandLine(RandomSource.operatingSystem(), Clock.systemUTC(), in, out, err);
        System.exit(commandLine.execute(arguments));
    }

    /** The whole command line, on this machine's disks. */
    public static CommandLine commandLine(
            RandomSource random, Clock clock, BufferedReader in, PrintWriter out, PrintWriter err) {
        return new KioskCommand(random, clock, in, StorageKind.ofSystem()).commandLine(out, err);
    }

    /** The same on disks of the caller's choice. */
    CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(this)
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

    BufferedReader in() {
        return in;
    }

    /** Knows where a kiosk may record. */
    StorageKind storageKind() {
        return storageKind;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
