package urna.hub.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells the pages that listen of every change, at most four times in a second, however often something changes. */
final class Broadcast implements AutoCloseable {
    static final int MOST_STREAMS = 500;

    private static final long SHORTEST_GAP_MILLISECONDS = 250;
    private static final long HEARTBEAT_SECONDS = 10;
    /** More than one, so that a page on a slow network does not hold up the others. */
    private static final int WRITERS = 4;

    private final Supplier<String> event;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore due = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, task -> daemon(task, "hub-events"));
    private final Thread thread = daemon(this::run, "hub-broadcast");

    private Broadcast(Supplier<String> event) {
        this.event = event;
    }

    /**
     * Begins with nobody listening.
     *
     * @param event makes the event of this moment, as it is written
     */
    static Broadcast start(Supplier<String> event) {
        Broadcast broadcast = new Broadcast(event);
        broadcast.thread.start();
        return broadcast;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Takes a page that listens and sends it how things stand; false if there are too many. */
    synchronized boolean add(EventStream stream) {
        if (streams.size() >= MOST_STREAMS || closing.getCount() == 0) {
            return false;
        }
        streams.add(stream);
        stream.offer(event.get());
        flush(stream);
        return true;
    }

    /** Something changed. Returns at once. */
    void changed() {
        due.release();
    }

    private void run() {
        try {
            while (!closing.await(SHORTEST_GAP_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                boolean changed = due.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                // Before the event is made: what changes from here on is due again.
                due.drainPermits();
                send(changed);
            }
        } catch (InterruptedException e) {
            // Closing.
            Thread.currentThread().interrupt();
        }
    }

    /** Sends how things stand, or else a heartbeat, which finds the pages that were left. */
    private synchronized void send(boolean changed) {
        if (streams.isEmpty() || closing.getCount() == 0) {
            return;
        }
        String now = changed ? event.get() : "";
        for (EventStream stream : streams) {
            if (changed) {
                stream.offer(now);
            } else {
                stream.offerHeartbeat();
            }
            flush(stream);
        }
    }

    private void flush(EventStream stream) {
        writers.execute(() -> {
            if (!stream.flush()) {
                streams.remove(stream);
            }
        });
    }

    int listening() {
        return streams.size();
    }

    @Override
    public void close() {
        synchronized (this) {
            closing.countDown();
            writers.shutdownNow();
        }
        thread.interrupt();
        streams.forEach(EventStream::close);
    }
}
