package urna.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.kiosk.Firmware;
import urna.kiosk.device.Devices;
import urna.kiosk.device.Display;
import urna.kiosk.device.Watchdog;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Event;
import urna.kiosk.testing.Desk;
import urna.kiosk.testing.FakeHub;
import urna.kiosk.testing.HandTicker;
import urna.kiosk.testing.Mesa;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

class SystemdWatchdogTest {
    private static final Duration QUARTER = Duration.ofSeconds(30);
    private static final String USEC = "120000000";
    private static final long PID = 7;

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong();

    /** Systemd that hears what it is told at once, or does not. */
    private static final class Ears implements SystemdWatchdog.Notifier {
        private final List<String> said = new CopyOnWriteArrayList<>();
        private volatile boolean hears = true;

        @Override
        public void send(String state) {
            said.add(state);
        }

        @Override
        public boolean isHeard() {
            return hears && !said.isEmpty();
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private SystemdWatchdog watchdog(Ears ears) {
        return new SystemdWatchdog(ears, Optional.of(QUARTER), nanos::get);
    }

    @Test
    void kicksEachTimeThatItsIntervalHasPassedAndNotMoreOften() {
        Ears ears = new Ears();
        Watchdog watchdog = watchdog(ears);
        for (int second = 0; second <= 95; second++) {
            watchdog.alive();
            pass(Duration.ofSeconds(1));
        }
        assertThat(ears.said).containsExactly("READY=1", "WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1");
    }

    @Test
    void saysThatItIsReadyUntilThatIsHeard() {
        Ears ears = new Ears();
        ears.hears = false;
        Watchdog watchdog = watchdog(ears);
        watchdog.alive();
        watchdog.alive();
        ears.hears = true;
        watchdog.alive();
        assertThat(ears.said).containsExactly("READY=1", "READY=1");
    }

    @Test
    void kicksNobodyWhereTheUnitHasNoWatchdog() {
        Ears ears = new Ears();
        Watchdog watchdog = new SystemdWatchdog(ears, Optional.empty(), nanos::get);
        watchdog.alive();
        pass(Duration.ofDays(1));
        watchdog.alive();
        assertThat(ears.said).containsExactly("READY=1");
    }

    @Test
    void doesNothingOutsideOfSystemd() {
        Watchdog watchdog = SystemdWatchdog.of(Map.of("WATCHDOG_USEC", USEC), PID, nanos::get);
        watchdog.alive();
        assertThat(watchdog).isNotInstanceOf(SystemdWatchdog.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "abstract"})
    void isHeardOnARealSocket(String kind) throws Exception {
        // An abstract name is the whole machine's: a test folder's name is nobody else's.
        String socket = kind.equals("abstract")
                ? "@" + folder
                : folder.resolve("notify").toString();
        Map<String, String> environment = Map.of("NOTIFY_SOCKET", socket, "WATCHDOG_USEC", USEC, "WATCHDOG_PID", "7");
        try (NotifySocket systemd = new NotifySocket(socket)) {
            Watchdog watchdog = SystemdWatchdog.of(environment, PID, nanos::get);
            // Again and again, as in the loop: what comes while a child is on its way is dropped.
            await().until(() -> {
                watchdog.alive();
                return systemd.messages().contains("READY=1");
            });
            await().until(() -> {
                pass(QUARTER);
                watchdog.alive();
                return systemd.messages().contains("WATCHDOG=1");
            });
        }
    }

    @Test
    void takesAQuarterOfTheUnitsTimeUnlessTheWatchdogIsAnothers() {
        assertThat(SystemdWatchdog.interval(Map.of("WATCHDOG_USEC", USEC), PID)).contains(QUARTER);
        assertThat(SystemdWatchdog.interval(Map.of("WATCHDOG_USEC", USEC, "WATCHDOG_PID", "7"), PID))
                .contains(QUARTER);
        assertThat(SystemdWatchdog.interval(Map.of("WATCHDOG_USEC", USEC, "WATCHDOG_PID", "8"), PID))
                .isEmpty();
        assertThat(SystemdWatchdog.interval(Map.of(), PID)).isEmpty();
    }

    @Test
    void isNotKickedByALoopThatHangs() throws Exception {
        Ears ears = new Ears();
        SystemdWatchdog watchdog = watchdog(ears);
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch repaired = new CountDownLatch(1);
        Desk desk = new Desk();
        Devices devices = desk.devices();
        Display display = screen -> {
            if (screen.kind() == Screen.Kind.PIN) {
                hanging.countDown();
                await().until(() -> repaired.getCount() == 0);
            }
            devices.display().show(screen);
        };
        Devices watched =
                new Devices(display, devices.printer(), devices.lamp(), devices.buzzer(), devices.speaker(), watchdog);
        HandTicker time = new HandTicker();
        TestElection election = new TestElection();
        Mesa mesa = new Mesa(folder, election);
        try (Firmware kiosk = Firmware.start(
                mesa.folder(),
                Optional.empty(),
                watched,
                time.clock(),
                new SeededRandom(1),
                "test-1",
                new FakeHub(election),
                time)) {
            tick(time);
            await().until(() -> ears.said.contains("READY=1"));
            tick(time);
            await().until(() -> ears.said.contains("WATCHDOG=1"));
            List<String> before = new ArrayList<>(ears.said);
            kiosk.post(new Event.KeyTurned(true));
            kiosk.post(new Event.OpenPolls());
            hanging.await();
            tick(time);
            tick(time);
            assertThat(ears.said).isEqualTo(before);
            repaired.countDown();
            await().until(() -> ears.said.size() > before.size());
        } finally {
            repaired.countDown();
        }
    }

    private void tick(HandTicker time) {
        pass(QUARTER);
        time.pass(1);
    }
}
