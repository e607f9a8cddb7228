package urna.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
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
import urna.handover.Software;
import urna.kiosk.console.Console;
import urna.kiosk.console.Keypad;
import urna.kiosk.console.ScreenText;
import urna.note.RefusedException;

/** {@code urna kiosk run}: a kiosk whose devices are the terminal. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Run a kiosk at a desk: its screen and paper are printed, its buttons are typed, a line each.",
            "Ended by 'quit', by the end of the input, or like any power cut: started again it goes on where it was."
        },
        footerHeading = "%nWhat can be typed:%n",
        footer = {Keypad.HELP, "%nExample:%n  kiosk run kiosks/k-1 --columns 40"})
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private KioskCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The kiosk's folder.")
    private Path folder;

    @Mixin
    private StickOption second;

    @Option(
            names = "--columns",
            defaultValue = "60",
            paramLabel = "N",
            description = "Width of the screen, 20 to 80 (default: ${DEFAULT-VALUE}).")
    private int columns;

    @Override
    public Integer call() throws IOException, SQLException, RefusedException {
        if (columns < ScreenText.LEAST_COLUMNS || columns > ScreenText.MOST_COLUMNS) {
            throw new ParameterException(spec.commandLine(), "--columns must be 20 to 80, not " + columns);
        }
        Console console = new Console(parent.out(), columns);
        KioskFolder loaded = KioskFolder.load(folder);
        parent.storageKind().requireLasting(loaded.data());
        try (Firmware kiosk = Firmware.start(
                loaded, second.stick(), console.devices(), parent.clock(), parent.random(), Software.VERSION)) {
            startReading(console, kiosk);
            return awaitEnd(kiosk);
        }
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
