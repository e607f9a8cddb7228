package urna.kiosk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What makes time go on in a kiosk; a test makes it go on by hand. */
public interface Ticker extends AutoCloseable {
    /** Begins to call this, from any thread. Called once. */
    void start(Runnable tick);

    @Override
    void close();

    /** Ticks once a second. */
    static Ticker everySecond() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "kiosk-ticker");
            thread.setDaemon(true);
            return thread;
        });
        return new Ticker() {
            @Override
            public void start(Runnable tick) {
                // With a fixed delay, not at a fixed rate: a kiosk that was busy does not get a burst of ticks.
                var unused = timer.scheduleWithFixedDelay(tick, 0, 1, TimeUnit.SECONDS);
            }

            @Override
            public void close() {
                timer.shutdownNow();
            }
        };
    }
}
