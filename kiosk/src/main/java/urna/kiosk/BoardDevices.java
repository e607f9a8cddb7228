package urna.kiosk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import urna.handover.KioskFolder;
import urna.kiosk.ballotbox.Stick;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;
import urna.kiosk.board.PrinterPart;
import urna.kiosk.board.SoundPart;
import urna.kiosk.board.StickPart;
import urna.kiosk.device.Devices;
import urna.kiosk.device.Display;
import urna.kiosk.device.Printer;
import urna.kiosk.device.Speaker;
import urna.kiosk.device.Watchdog;
import urna.kiosk.linux.AplaySpeaker;
import urna.kiosk.linux.DeviceFilePrinter;
import urna.kiosk.linux.Framebuffer;
import urna.kiosk.linux.SystemdWatchdog;
import urna.kiosk.pi.PiBoard;
import urna.kiosk.raster.PictureFolder;
import urna.kiosk.session.Event;
import urna.kiosk.voice.Clips;
import urna.note.RefusedException;
import urna.record.Alarm;

/** All devices of a kiosk on a Raspberry Pi, as its board has them. */
final class BoardDevices implements AutoCloseable {
    private static final Path PANELS = Path.of("/sys/class/graphics");

    private final PiBoard pi;
    private final @Nullable Framebuffer panel;
    private final @Nullable DeviceFilePrinter printer;
    private final @Nullable AplaySpeaker speaker;
    private final Watchdog watchdog = SystemdWatchdog.ofThisProcess();
    private final Devices devices;

    private BoardDevices(
            PiBoard pi,
            Display display,
            @Nullable Framebuffer panel,
            @Nullable DeviceFilePrinter printer,
            @Nullable AplaySpeaker speaker) {
        this.pi = pi;
        this.panel = panel;
        this.printer = printer;
        this.speaker = speaker;
        // Without a printer what should be printed goes nowhere: the alarm stands from the start.
        Printer paper = printer == null ? printout -> {} : printer;
        Speaker voice = speaker == null ? speech -> {} : speaker;
        devices = new Devices(display, paper, pi.lamp(), pi.buzzer(), voice, this::alive);
    }

    /**
     * Takes the devices.
     *
     * @throws RefusedException on any machine but a Pi, or naming the device that cannot be had
     */
    static BoardDevices open(Board board, KioskFolder folder) throws RefusedException {
        PiBoard pi = PiBoard.open(board);
        boolean opened = false;
        try {
            Framebuffer panel = null;
            if (board.display() instanceof DisplayPart.Framebuffer framebuffer) {
                Path device = Path.of(framebuffer.device());
                panel = Framebuffer.open(device, PANELS.resolve(device.getFileName()), new PictureFolder(folder));
            }
            Display display = panel == null ? pi.display().orElseThrow() : panel;
            DeviceFilePrinter printer = board.printer() instanceof PrinterPart.DeviceFile file
                    ? new DeviceFilePrinter(Path.of(file.device()), file.columns())
                    : null;
            AplaySpeaker speaker = board.sound() instanceof SoundPart.Aplay aplay
                    ? new AplaySpeaker(
                            aplay.card(),
                            Clips.ofKiosk(folder.path()),
                            folder.electionPackage().election())
                    : null;
            opened = true;
            return new BoardDevices(pi, display, panel, printer, speaker);
        } finally {
            if (!opened) {
                pi.close();
            }
        }
    }

    /** The second place to record in that a board has. */
    static Optional<Stick> stick(Board board) {
        return board.stick() instanceof StickPart.Folder folder
                ? Optional.of(new Stick(Path.of(folder.folder()), Stick.OTHER_DISK))
                : Optional.empty();
    }

    Devices devices() {
        return devices;
    }

    /**
     * Begins to watch whatever can be pressed or can fail.
     *
     * @param events told from threads of the devices
     * @param failed told of a device without which there is no kiosk
     */
    void start(Consumer<Event> events, Consumer<RuntimeException> failed) {
        if (printer == null) {
            events.accept(new Event.PartChanged(Alarm.Part.PRINTER, true));
        } else {
            printer.start(events);
        }
        pi.listen(events, failed);
    }

    /** The first time means that the kiosk is ready, which one that hears no button is not. */
    private void alive() {
        if (pi.isListening()) {
            watchdog.alive();
        }
    }

    @Override
    public void close() {
        try (pi;
                var opened = panel;
                var printing = printer;
                var speaking = speaker) {
            // All of them, whatever one of them throws.
            return;
        }
    }
}
