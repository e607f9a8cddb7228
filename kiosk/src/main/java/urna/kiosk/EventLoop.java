package urna.kiosk;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread that does one job after another. It ends when it is told to, or with the first job that throws: nothing is done
 * after a failure but to say so.
 */
final class EventLoop {
    /** Hundreds of presses ahead of a kiosk that is stuck; then whoever posts has to wait. */
    static final int MOST_JOBS = 256;

    private static final long LOOK_MILLIS = 50;

    private final BlockingQueue<Runnable> jobs = new ArrayBlockingQueue<>(MOST_JOBS);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Runnable atEnd;
    private final Consumer<Throwable> atFailure;
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * A loop that does not run yet.
     *
     * @param atFailure called in the loop's thread with what a job threw
     * @param atEnd called in the loop's thread as the last thing, after a failure too
     */
    EventLoop(String name, Consumer<Throwable> atFailure, Runnable atEnd) {
        this.atFailure = atFailure;
        this.atEnd = atEnd;
        thread = new Thread(this::run, name);
    }

    void start() {
        thread.start();
    }

    /** Adds a job, waiting while there are too many. Does nothing once the loop ends. */
    void post(Runnable job) {
        boolean added = false;
        try {
            while (!added && !stopping) {
                if (Thread.currentThread() == thread && jobs.remainingCapacity() == 0) {
                    throw new IllegalStateException("more than " + MOST_JOBS + " events posted within one");
                }
                added = jobs.offer(job, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds a job if there is room; returns whether there was. Never waits. */
    boolean offer(Runnable job) {
        return !stopping && jobs.offer(job);
    }

    /** Ends the loop after the jobs it has, and waits for that; from within a job, returns at once. */
    void stop() {
        post(() -> stopping = true);
        if (Thread.currentThread() != thread) {
            join();
        }
    }

    /** Completes when the loop has ended; exceptionally if by a failure. */
    CompletableFuture<Void> ended() {
        return ended.copy();
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Throwable failure = attempt(this::doJobs);
        stopping = true;
        if (failure != null) {
            Throwable first = failure;
            suppress(first, attempt(() -> atFailure.accept(first)));
            suppress(first, attempt(atEnd));
        } else {
            failure = attempt(atEnd);
        }
        if (failure == null) {
            ended.complete(null);
        } else {
            ended.completeExceptionally(failure);
        }
    }

    private void doJobs() {
        try {
            while (!stopping) {
                jobs.take().run();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the event loop was interrupted", e);
        }
    }

    private static @Nullable Throwable attempt(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException | Error e) {
            // The one place that catches everything: not to go on, but to stop everything and say why.
            return e;
        }
    }

    private static void suppress(Throwable first, @Nullable Throwable later) {
        if (later != null && later != first) {
            first.addSuppressed(later);
        }
    }
}
