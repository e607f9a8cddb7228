package urna.hub.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the pages that listen of every change: at once, and then at most five times in a second, however often something
 * changes. An event is made once for all pages that show the same.
 */
final class Broadcast implements AutoCloseable {
    static final int MOST_STREAMS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    private static final long SHORTEST_GAP_MILLISECONDS = 200;
    private static final long HEARTBEAT_SECONDS = 10;
    /** Then the page asks again, and with it whether its visitor may still see this. */
    private static final int MOST_HEARTBEATS_WATCHED = 30;

    private final Changes changes;
    private final Function<ViewAddress, byte[]> event;
    private final Map<ViewAddress, Set<EventStream>> streams = new ConcurrentHashMap<>();
    private final Semaphore due = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "hub-broadcast");

    /** Takes over what changed. */
    interface Changes {
        /** Tells of a view whether what changed since the last call is in it. */
        Predicate<ViewAddress> take();
    }

    private Broadcast(Changes changes, Function<ViewAddress, byte[]> event) {
        this.changes = changes;
        this.event = event;
        thread.setDaemon(true);
    }

    /**
     * Begins with nobody listening.
     *
     * @param event makes the event of this moment, as it is written
     */
    static Broadcast start(Changes changes, Function<ViewAddress, byte[]> event) {
        Broadcast broadcast = new Broadcast(changes, event);
        broadcast.thread.start();
        return broadcast;
    }

    /** Takes a page that listens and sends it how things stand; false if there are too many. */
    synchronized boolean add(ViewAddress address, EventStream stream) {
        if (listening() >= MOST_STREAMS || closing.getCount() == 0) {
            return false;
        }
        streams.computeIfAbsent(address, any -> ConcurrentHashMap.newKeySet()).add(stream);
        stream.send(event.apply(address));
        return true;
    }

    /** Something changed. Returns at once. */
    void changed() {
        due.release();
    }

    private void run() {
        try {
            long sentNanos = System.nanoTime();
            while (!closing.await(SHORTEST_GAP_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                boolean changed = due.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                // Before the events are made: what changes from here on is due again.
                due.drainPermits();
                if (changed) {
                    send(changes.take());
                }
                if (System.nanoTime() - sentNanos >= TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS)) {
                    sentNanos = System.nanoTime();
                    beat();
                }
            }
        } catch (InterruptedException e) {
            // Closing.
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // The pages notice: they hear nothing more, and are told that they lost the hub.
            LOG.error("the pages are told of nothing any more", e);
            close();
            throw e;
        }
    }

    private synchronized void send(Predicate<ViewAddress> changed) {
        for (Map.Entry<ViewAddress, Set<EventStream>> view : streams.entrySet()) {
            if (changed.test(view.getKey())) {
                byte[] now = event.apply(view.getKey());
                view.getValue().forEach(stream -> stream.send(now));
            }
        }
    }

    private synchronized void beat() {
        streams.forEach((address, listening) -> {
            listening.forEach(stream -> {
                if (stream.sendHeartbeat() >= MOST_HEARTBEATS_WATCHED && address.watched()) {
                    stream.close();
                }
            });
            listening.removeIf(EventStream::isDone);
        });
        streams.values().removeIf(Set::isEmpty);
    }

    int listening() {
        return streams.values().stream().mapToInt(Set::size).sum();
    }

    @Override
    public void close() {
        List<Set<EventStream>> all;
        synchronized (this) {
            closing.countDown();
            all = List.copyOf(streams.values());
        }
        due.release();
        all.forEach(listening -> listening.forEach(EventStream::close));
    }
}
