package urna.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import urna.handover.KioskFolder;
import urna.handover.RefusalLine;
import urna.handover.Software;
import urna.kiosk.ballotbox.Stick;
import urna.kiosk.board.Board;
import urna.kiosk.console.Console;
import urna.kiosk.console.Keypad;
import urna.kiosk.console.ScreenText;
import urna.kiosk.device.Devices;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Screens;
import urna.note.RefusedException;

/** {@code urna kiosk run}: a kiosk on its board's devices, or on a desk's terminal. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Run a kiosk: on a Raspberry Pi with the pins and devices that its board file names, elsewhere at a desk,",
            "where its screen and paper are printed and its buttons are typed, a line each.",
            "Ended by 'quit', by the end of the input, by SIGTERM, or like any power cut: started again it goes on",
            "where it was. Exit status 1 if the kiosk failed: whoever started it may start it again."
        },
        footerHeading = "%nWhat can be typed at a desk:%n",
        footer = {
            Keypad.HELP,
            "%nExamples:%n  kiosk run kiosks/k-1 --columns 40",
            "  kiosk run kiosks/k-1 --test",
            "  kiosk run /var/lib/urna/kiosk --board hardware-docs/boards/panel-7-inch.json"
        })
final class RunCommand implements Callable<Integer> {
    /**
     * How long a kiosk that failed calls with its lamp before it lets go of it. As long as systemd would otherwise wait before it
     * starts the kiosk again, so that nobody waits longer for it; and the lamp goes dark with the process, for one that stays lit
     * would say that the next voter may come.
     */
    private static final Duration CALL = Duration.ofSeconds(5);

    @ParentCommand
    private KioskCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The kiosk's folder.")
    private Path folder;

    @Mixin
    private BoardOption boards;

    @Mixin
    private StickOption second;

    @Option(
            names = "--test",
            description = {
                "Try everything out: under keys drawn for this once, with nothing sent, recorded in DIR/test and gone",
                "with the next test. No hub and no audit takes it, and screen and paper say so."
            })
    private boolean test;

    @Option(
            names = "--columns",
            defaultValue = "60",
            paramLabel = "N",
            description = "Width of the screen at a desk, 20 to 80 (default: ${DEFAULT-VALUE}).")
    private int columns;

    @Override
    public Integer call() throws IOException, SQLException, RefusedException {
        if (columns < ScreenText.LEAST_COLUMNS || columns > ScreenText.MOST_COLUMNS) {
            throw new ParameterException(spec.commandLine(), "--columns must be 20 to 80, not " + columns);
        }
        Optional<Board> board = boards.board(folder);
        KioskFolder day = KioskFolder.load(folder);
        KioskFolder loaded = test ? day.forTest(parent.random()) : day;
        parent.storageKind().requireLasting(loaded.data());
        return board.isPresent() ? runOn(board.get(), loaded) : runAtDesk(loaded);
    }

    private int runAtDesk(KioskFolder loaded) throws IOException, SQLException, RefusedException {
        Console console = new Console(parent.out(), columns);
        try (StopSignal signal = new StopSignal();
                Firmware kiosk = start(loaded, second.stick(), console.devices())) {
            signal.onStop(kiosk::close);
            startReading(console, kiosk);
            return awaitEnd(kiosk);
        }
    }

    private int runOn(Board board, KioskFolder loaded) throws IOException, SQLException, RefusedException {
        // Opened first, so closed last: the process lasts until the pins are let go.
        try (StopSignal signal = new StopSignal();
                BoardDevices devices = BoardDevices.open(board, loaded);
                Firmware kiosk = startOn(board, devices.devices(), loaded, signal)) {
            signal.onStop(kiosk::close);
            devices.start(kiosk::post, kiosk::fail);
            int status = awaitEnd(kiosk);
            if (status != 0) {
                signal.linger(CALL);
            }
            return status;
        }
    }

    /** A kiosk that does not start says so where everybody looks; the reason is for whoever is called. */
    private Firmware startOn(Board board, Devices devices, KioskFolder loaded, StopSignal signal)
            throws IOException, SQLException, RefusedException {
        try {
            return start(loaded, second.stick().or(() -> BoardDevices.stick(board)), devices);
        } catch (IOException | SQLException | RefusedException e) {
            devices.lamp().show(Light.ATTENTION);
            Screens screens = new Screens(loaded.electionPackage().election());
            devices.display().show(screens.refusedStart(RefusalLine.of(e).orElse(e.toString())));
            signal.linger(CALL);
            throw e;
        }
    }

    private Firmware start(KioskFolder loaded, Optional<Stick> stick, Devices devices)
            throws IOException, SQLException, RefusedException {
        return Firmware.start(loaded, stick, devices, parent.clock(), parent.random(), Software.VERSION);
    }

    /** In a thread of its own: a kiosk that fails must not wait for somebody to type. */
    private void startReading(Console console, Firmware kiosk) {
        Thread reader = new Thread(
                () -> {
                    try {
                        console.read(parent.in(), kiosk::post);
                    } catch (IOException e) {
                        throw new UncheckedIOException("the terminal could not be read", e);
                    } finally {
                        kiosk.close();
                    }
                },
                "console");
        reader.setDaemon(true);
        reader.start();
    }

    private int awaitEnd(Firmware kiosk) {
        try {
            kiosk.ended().join();
            return 0;
        } catch (CompletionException e) {
            spec.commandLine().getErr().println("run: the kiosk stopped: " + e.getCause());
            return 1;
        }
    }
}
