package urna.kiosk.linux;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Systemd's notification socket, by way of systemd's own {@code systemd-notify}: Java opens no Unix datagram sockets. A child
 * every half minute costs less than a library of native code that is there all day. The unit needs {@code
 * NotifyAccess=all}, since it is the child that speaks.
 *
 * <p>One child at a time, waited for in a thread of its own.
 */
final class SystemdNotify implements SystemdWatchdog.Notifier {
    static final String SOCKET = "NOTIFY_SOCKET";

    private static final Logger LOG = LoggerFactory.getLogger(SystemdNotify.class);
    private static final String PROGRAM = "systemd-notify";

    /** systemd-notify itself gives up after 5 seconds. */
    private static final long LONGEST_SECONDS = 10;

    private final String socket;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "systemd-notify");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean heard;

    /** For the socket of this name; {@code @} at its beginning means an abstract one. */
    SystemdNotify(String socket) {
        this.socket = socket;
    }

    /** Sends in the background. Dropped while an earlier one is on its way: the next comes soon. */
    @Override
    public void send(String state) {
        if (busy.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    if (deliver(state)) {
                        heard = true;
                    }
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    @Override
    public boolean isHeard() {
        return heard;
    }

    /** A failure is no reason to stop here: systemd, which hears nothing, will. */
    private boolean deliver(String state) {
        ProcessBuilder command = new ProcessBuilder(PROGRAM, state)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put(SOCKET, socket);
        try {
            Process child = command.start();
            boolean ended = child.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                child.destroyForcibly();
            } else if (child.exitValue() == 0) {
                return true;
            }
            LOG.warn("{} {} did not reach systemd", PROGRAM, state);
        } catch (IOException e) {
            LOG.warn("{} could not be started: {}", PROGRAM, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
