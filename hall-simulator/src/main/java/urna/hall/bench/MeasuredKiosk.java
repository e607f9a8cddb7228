package urna.hall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import urna.hall.bench.Measured.What;
import urna.hall.bench.MeasuredDisplay.Shown;
import urna.hall.voter.Intention;
import urna.hall.voter.NextPress;
import urna.hall.voter.Taste;
import urna.handover.KioskFolder;
import urna.handover.Software;
import urna.kiosk.EngineersLog;
import urna.kiosk.Firmware;
import urna.kiosk.Ticker;
import urna.kiosk.ballotbox.Stick;
import urna.kiosk.device.Devices;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;
import urna.kiosk.uplink.PahoLink;
import urna.note.RandomSource;
import urna.note.RefusedException;

/**
 * One kiosk in a process of its own, with the panel's pixels written to a file. It reports what it measures on its output:
 * {@link Measured} lines.
 */
@Command(name = "measured-kiosk")
final class MeasuredKiosk implements Callable<Integer> {
    /** The first votes warm the machine up, as those of any morning; they are not reported. */
    private static final int WARM_UP_VOTES = 5;

    private static final int SYNCS_A_BALLOT = 4;

    @Parameters(index = "0")
    private Path folder;

    @Parameters(index = "1")
    private String pin;

    @Parameters(index = "2", description = "Storage places, 1 or 2; the second is on the same disk.")
    private int places;

    @Parameters(index = "3")
    private int votes;

    public static void main(String[] arguments) {
        EngineersLog.use();
        System.exit(new CommandLine(new MeasuredKiosk()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, RefusedException, SQLException, InterruptedException {
        KioskFolder loaded = KioskFolder.load(folder);
        MeasuredDisplay display = new MeasuredDisplay(PanelFile.of(loaded));
        Devices devices = new Devices(display, printout -> {}, light -> {}, tone -> {}, speech -> {}, () -> {});
        try (RawSync disk = new RawSync(folder);
                Firmware kiosk = start(loaded, devices)) {
            display.next();
            new Measured(What.FIRST_SCREEN, 0).print(System.out);
            if (votes > 0) {
                openPolls(kiosk, display);
                Supplier<Intention> voters =
                        new Taste(loaded.electionPackage().election(), RandomSource.operatingSystem());
                for (int i = 0; i < votes + WARM_UP_VOTES; i++) {
                    boolean report = i >= WARM_UP_VOTES;
                    vote(kiosk, display, voters.get(), report);
                    syncs(disk, report);
                }
            }
            memory("VmRSS:", What.RESIDENT);
            memory("VmHWM:", What.MOST_RESIDENT);
        }
        return 0;
    }

    /** Time stands still for the session: nothing is shown but what answers a press. */
    private Firmware start(KioskFolder loaded, Devices devices) throws IOException, RefusedException, SQLException {
        Ticker never = new Ticker() {
            @Override
            public void start(Runnable tick) {
                tick.run();
            }

            @Override
            public void close() {}
        };
        Optional<Stick> stick =
                places == 1 ? Optional.empty() : Optional.of(new Stick(folder.resolve("stick"), Stick.ANY_DISK));
        return Firmware.start(
                loaded,
                stick,
                devices,
                Clock.systemUTC(),
                RandomSource.operatingSystem(),
                Software.VERSION,
                PahoLink.to(loaded.settings().broker(), loaded.kiosk(), loaded.path()),
                never);
    }

    private void openPolls(Firmware kiosk, MeasuredDisplay display) throws InterruptedException {
        kiosk.post(new Event.KeyTurned(true));
        kiosk.post(new Event.OpenPolls());
        display.next(Screen.Kind.PIN);
        kiosk.post(new Event.PinEntered(new Pin(pin)));
        display.next(Screen.Kind.WAIT);
        display.next(Screen.Kind.LOCKED);
    }

    private static void vote(Firmware kiosk, MeasuredDisplay display, Intention intention, boolean report)
            throws InterruptedException {
        kiosk.post(new Event.Enable());
        Screen screen = display.next(Screen.Kind.CONTEST).screen();
        Optional<Button> press = NextPress.on(screen, intention);
        while (press.isPresent()) {
            long pressed = System.nanoTime();
            kiosk.post(new Event.Press(press.get()));
            Shown answer = display.next();
            if (report) {
                new Measured(What.PRESS, answer.finished() - pressed).print(System.out);
            }
            if (answer.screen().kind() == Screen.Kind.RECORDING) {
                Shown recorded = display.next(Screen.Kind.RECORDED);
                if (report) {
                    new Measured(What.COMMIT, recorded.begun() - answer.finished()).print(System.out);
                    new Measured(What.RECORDED, recorded.finished() - pressed).print(System.out);
                }
                answer = recorded;
            }
            press = NextPress.on(answer.screen(), intention);
        }
    }

    /** Between the ballots, so that whatever else the machine has to do slows both down. */
    private static void syncs(RawSync disk, boolean report) throws IOException {
        for (int i = 0; i < SYNCS_A_BALLOT; i++) {
            long nanos = disk.measure();
            if (report) {
                new Measured(What.SYNC, nanos).print(System.out);
            }
        }
    }

    private static void memory(String field, What what) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith(field)) {
                new Measured(what, Long.parseLong(line.replaceAll("\\D", ""))).print(System.out);
            }
        }
    }
}
