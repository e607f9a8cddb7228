package urna.kiosk.pi;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The thread of everything that blinks, beeps, takes turns or looks at pins. What fails in it is told, and it goes no further. */
final class SignalThread implements Delays, AutoCloseable {
    private final ScheduledExecutorService timer;
    private final Consumer<RuntimeException> failed;

    SignalThread(String name, Consumer<RuntimeException> failed) {
        this.failed = failed;
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void after(long millis, Runnable work) {
        try {
            var unused = timer.schedule(() -> guard(work), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The kiosk is being switched off: nobody waits for the next blink.
            return;
        }
    }

    /** Ends, and waits until nothing is under way: after this no pin is touched. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a pin was not let go within 5 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does work at once, in the caller's thread. What fails in it is told like anything else. */
    void guard(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed.accept(e);
        } catch (Error e) {
            // A class that a failing card no longer gives, say. The timer would keep it to itself.
            failed.accept(new IllegalStateException("the pins are no longer served: " + e, e));
        }
    }
}
