package urna.kiosk.linux;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import urna.kiosk.device.Watchdog;

/**
 * Systemd's watchdog, by the protocol of sd_notify(3) and sd_watchdog_enabled(3). The first time that the kiosk is alive its
 * first screen is shown and its buttons are heard: then systemd is told that it is ready, and from then on, every quarter of the
 * unit's {@code WatchdogSec}, that it still is: one word may be lost, and the disk may be slow. A kiosk that gets stuck, or hears
 * its buttons no longer, tells nothing more, and systemd starts it again.
 *
 * <p>For the event loop's thread alone, which never waits here.
 */
public final class SystemdWatchdog implements Watchdog {
    private static final int PART = 4;

    private final Notifier systemd;
    private final Optional<Duration> interval;
    private final LongSupplier nanoTime;
    private long lastNanos;

    /** Tells systemd something without waiting for it. */
    interface Notifier {
        void send(String state);

        /** Whether anything sent has arrived. Until then the kiosk says again that it is ready. */
        boolean isHeard();
    }

    SystemdWatchdog(Notifier systemd, Optional<Duration> interval, LongSupplier nanoTime) {
        this.systemd = systemd;
        this.interval = interval;
        this.nanoTime = nanoTime;
    }

    /** Systemd's watchdog if this process is a unit of systemd's; otherwise one that does nothing. */
    public static Watchdog ofThisProcess() {
        return of(System.getenv(), ProcessHandle.current().pid(), System::nanoTime);
    }

    /**
     * The same for any environment.
     *
     * @param pid of this process: {@code WATCHDOG_PID} may name another, whose watchdog is then not ours
     */
    static Watchdog of(Map<String, String> environment, long pid, LongSupplier nanoTime) {
        String socket = environment.get(SystemdNotify.SOCKET);
        if (socket == null || socket.isEmpty()) {
            return () -> {};
        }
        return new SystemdWatchdog(new SystemdNotify(socket), interval(environment, pid), nanoTime);
    }

    /** How often to kick at most; empty if nobody waits for it. */
    static Optional<Duration> interval(Map<String, String> environment, long pid) {
        String micros = environment.get("WATCHDOG_USEC");
        String wanted = environment.get("WATCHDOG_PID");
        if (micros == null || (wanted != null && Long.parseLong(wanted) != pid)) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(Long.parseLong(micros) * 1000 / PART));
    }

    @Override
    public void alive() {
        long now = nanoTime.getAsLong();
        if (!systemd.isHeard()) {
            systemd.send("READY=1");
            lastNanos = now;
        } else if (interval.isPresent() && now - lastNanos >= interval.get().toNanos()) {
            systemd.send("WATCHDOG=1");
            lastNanos = now;
        }
    }
}
