package urna.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import urna.handover.KioskFolder;
import urna.handover.Software;
import urna.kiosk.ballotbox.BoxStatus;
import urna.kiosk.ballotbox.Stick;
import urna.kiosk.board.Board;
import urna.kiosk.console.Console;
import urna.kiosk.selftest.Bench;
import urna.kiosk.selftest.BoardBench;
import urna.kiosk.selftest.DeskBench;
import urna.kiosk.selftest.SelfTest;
import urna.kiosk.selftest.SelfTestReport;
import urna.kiosk.uplink.PahoLink;
import urna.log.Rules;
import urna.note.RefusedException;

/** {@code urna kiosk selftest}: the installer's guided test. */
@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        description = {
            "Guide the installer through every button, lamp, buzzer, display, sound, printer, storage, clock, network",
            "and broker of a kiosk that is switched off. Votes are not touched. Writes a report signed by the kiosk",
            "into DIR/selftest and prints it. Exit status 1 if anything failed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiosk selftest kiosks/k-1",
            "  kiosk selftest kiosks/k-1 --board hardware-docs/boards/characters-20x4.json --offline",
            "",
            "At a desk, type what you would press ('kiosk run --help' lists it), 'skip' to leave a step out, and",
            "'1 + c' for two buttons at once."
        })
final class SelfTestCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofMillis(300);
    private static final int COLUMNS = 60;

    @ParentCommand
    private KioskCommand parent;

    @Mixin
    private Printing printing;

    @Mixin
    private BoardOption boards;

    @Mixin
    private StickOption second;

    @Parameters(paramLabel = "DIR", description = "The kiosk's folder.")
    private Path folder;

    @Option(names = "--offline", description = "Leave out network and broker.")
    private boolean offline;

    @Override
    public Integer call() throws IOException, SQLException, RefusedException {
        KioskFolder loaded = KioskFolder.load(folder);
        loaded.requirePictures();
        // Refuses while the kiosk is running: two hands on the same pins would both be wrong.
        BoxStatus status = BoxStatus.read(loaded.data(), Rules.of(loaded.electionPackage()), loaded.kiosk());
        Optional<Board> board = boards.board(folder);
        if (board.isEmpty()) {
            Console console = new Console(parent.out(), COLUMNS);
            Bench desk = new DeskBench(parent.in(), parent.out(), console.devices(), printing.language());
            return test(desk, loaded, second.stick(), status);
        }
        try (BoardDevices devices = BoardDevices.open(board.get(), loaded)) {
            BoardBench bench = new BoardBench(
                    board.get(), devices.devices(), parent.out()::println, printing.language(), PATIENCE, AT_ONCE);
            devices.start(bench::hear, bench::fail);
            return test(bench, loaded, second.stick().or(() -> BoardDevices.stick(board.get())), status);
        }
    }

    private int test(Bench bench, KioskFolder loaded, Optional<Stick> stick, BoxStatus status)
            throws IOException, RefusedException {
        SelfTest.Surroundings surroundings = new SelfTest.Surroundings(
                PahoLink.to(loaded.settings().broker(), loaded.kiosk(), loaded.path()),
                parent.storageKind(),
                Path.of("/"),
                parent.clock(),
                offline);
        SelfTestReport report =
                new SelfTest(bench, printing.language(), surroundings).run(loaded, stick, Software.VERSION, status);
        Path file = report.write();
        parent.out().println();
        parent.out().print(Files.readString(file, StandardCharsets.UTF_8));
        parent.out().println();
        printing.line("selftest.done", file);
        return report.isGood() ? 0 : 1;
    }
}
