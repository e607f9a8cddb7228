package urna.kiosk;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a kiosk in good order when the process is told to stop (SIGTERM, SIGINT): the process lasts until everything is
 * closed. The process then ends with 128 and the signal's number.
 */
final class StopSignal implements AutoCloseable {
    /** Systemd's patience is longer (see the service's TimeoutStopSec); after it comes a power cut, which harms nothing. */
    private static final long PATIENCE_SECONDS = 15;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "kiosk-stop");
    private volatile Runnable stop = () -> {};

    /** Listens from now on. */
    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Says what to do when the signal comes; done at once if it came while the kiosk was starting.
     *
     * @param ending asks the kiosk to end; may wait for that. May be called twice: a signal that comes at this very line is
     *     heard on both sides, and not on none
     */
    void onStop(Runnable ending) {
        stop = ending;
        if (told.getCount() == 0) {
            ending.run();
        }
    }

    /** Waits before everything is closed, but not when the process is told to stop. */
    void linger(Duration time) {
        try {
            var unused = told.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the process does when it is told to stop. */
    void stopAndWait() {
        told.countDown();
        stop.run();
        try {
            // If it takes longer there is nobody left to tell.
            var unused = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is closed. */
    @Override
    public void close() {
        closed.countDown();
        try {
            var unused = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook runs and finds the latch open.
            return;
        }
    }
}
