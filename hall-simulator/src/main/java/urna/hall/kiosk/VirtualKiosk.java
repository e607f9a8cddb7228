package urna.hall.kiosk;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import urna.election.Election;
import urna.handover.KioskFolder;
import urna.kiosk.Firmware;
import urna.kiosk.device.Devices;
import urna.kiosk.device.Display;
import urna.kiosk.raster.PictureFolder;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Event;
import urna.kiosk.session.Paging;
import urna.note.RandomSource;
import urna.note.RefusedException;

/**
 * A kiosk whose devices are remembered instead of shown. Whoever looks at it, a browser or a scripted voter, sees the same
 * screens and presses the same buttons.
 */
public final class VirtualKiosk implements AutoCloseable {
    private final String id;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Runnable> viewers = new CopyOnWriteArrayList<>();
    private final VirtualPanel panel;
    private final Firmware firmware;
    private Appearance appearance = Appearance.DARK;

    /** Switches a kiosk on. */
    public VirtualKiosk(KioskFolder folder, Clock clock, RandomSource random, String software)
            throws IOException, RefusedException, SQLException {
        id = folder.kiosk().id();
        panel = new VirtualPanel(new PictureFolder(folder));
        Devices devices = new Devices(
                new Shown(),
                this::print,
                light -> change(now -> now.withLight(light)),
                tone -> change(now -> now.withTone(tone)),
                speech -> change(now -> now.withSpeech(speech)),
                () -> {});
        firmware = Firmware.start(folder, Optional.empty(), devices, clock, random, software);
    }

    public String id() {
        return id;
    }

    /** What a device reports: a press, a turn of the key. */
    public void post(Event event) {
        firmware.post(event);
    }

    /** Whether the polls are closed and the hub has confirmed every entry. */
    public boolean isDelivered() {
        return firmware.isDelivered();
    }

    /**
     * Does nothing while the kiosk runs.
     *
     * @throws java.util.concurrent.CompletionException with the failure that stopped it
     */
    public void requireRunning() {
        firmware.ended().getNow(null);
    }

    public Appearance appearance() {
        lock.lock();
        try {
            return appearance;
        } finally {
            lock.unlock();
        }
    }

    /** What is on the screen, as a PNG file; empty before the firmware has shown anything. */
    public Optional<byte[]> png() {
        Appearance now = appearance();
        return now.screen().map(screen -> panel.png(screen, now.screens()));
    }

    /** Runs something quick after each change of the appearance, until {@link #forget}. */
    public void watch(Runnable viewer) {
        viewers.add(viewer);
    }

    public void forget(Runnable viewer) {
        viewers.remove(viewer);
    }

    /**
     * Waits until a screen is as expected.
     *
     * @throws KioskStuckException if that does not happen in time
     */
    public Screen await(Predicate<Screen> expected, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (appearance.screen().filter(expected).isEmpty()) {
                if (nanos <= 0) {
                    throw new KioskStuckException(id, appearance.screen());
                }
                nanos = changed.awaitNanos(nanos);
            }
            return appearance.screen().orElseThrow();
        } finally {
            lock.unlock();
        }
    }

    private void print(Printout report) {
        change(now -> {
            List<Printout> paper = new ArrayList<>(now.paper());
            paper.add(report);
            return now.withPaper(paper);
        });
    }

    private void change(UnaryOperator<Appearance> how) {
        lock.lock();
        try {
            appearance = how.apply(appearance);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        viewers.forEach(Runnable::run);
    }

    /** Remembers screens; what they look like is nobody's business until somebody looks. */
    private final class Shown implements Display {
        @Override
        public void show(Screen screen) {
            change(now -> now.withScreen(screen));
        }

        @Override
        public Paging paging(Election election) {
            return panel.raster().paging(election);
        }
    }

    /** Switches the kiosk off. Nothing that was recorded is lost. */
    @Override
    public void close() {
        firmware.close();
    }
}
