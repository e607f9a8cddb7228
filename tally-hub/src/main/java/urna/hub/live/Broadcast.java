package urna.hub.live;

import io.javalin.http.HttpStatus;
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
import urna.hub.web.WebRefusal;

/**
 * Tells the pages that listen of every change: at once, and then at most five times in a second, however often something
 * changes. An event is made once for all pages that show the same.
 */
final class Broadcast implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    private static final long SHORTEST_GAP_MILLISECONDS = 200;
    private static final long HEARTBEAT_SECONDS = 10;
    /** Then the page asks again, and with it whether its visitor may still see this. */
    private static final int MOST_HEARTBEATS_WATCHED = 30;

    private final Room room;
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

    /**
     * For how many pages there is room. One address may be that of a whole hall, or of a whole village behind its provider.
     *
     * @param all how many in all
     * @param open how many before the rest is kept for whoever is logged in
     * @param fromOne how many from one client address, so that no visitor alone takes all; whoever is logged in is let in still
     */
    record Room(int all, int open, int fromOne) {
        static final Room STANDARD = new Room(2_000, 1_900, 200);
    }

    private Broadcast(Room room, Changes changes, Function<ViewAddress, byte[]> event) {
        this.room = room;
        this.changes = changes;
        this.event = event;
        thread.setDaemon(true);
    }

    /**
     * Begins with nobody listening.
     *
     * @param event makes the event of this moment, as it is written
     */
    static Broadcast start(Room room, Changes changes, Function<ViewAddress, byte[]> event) {
        Broadcast broadcast = new Broadcast(room, changes, event);
        broadcast.thread.start();
        return broadcast;
    }

    /**
     * Takes a page that is going to listen and keeps how things stand for it.
     *
     * @throws WebRefusal {@code stopping}; {@code too-many-pages}; {@code too-many-pages-here}, meaning its address. Then
     *     nothing of the answer has begun
     */
    synchronized void add(ViewAddress address, EventStream stream) {
        if (closing.getCount() == 0) {
            throw new WebRefusal(HttpStatus.SERVICE_UNAVAILABLE, "stopping");
        }
        boolean isOpen = !address.watched();
        if (listening() >= (isOpen ? room.open() : room.all())) {
            throw new WebRefusal(HttpStatus.SERVICE_UNAVAILABLE, "too-many-pages");
        }
        if (isOpen && listening(any -> any.client().equals(stream.client())) >= room.fromOne()) {
            throw new WebRefusal(HttpStatus.TOO_MANY_REQUESTS, "too-many-pages-here");
        }
        stream.send(event.apply(address));
        streams.computeIfAbsent(address, any -> ConcurrentHashMap.newKeySet()).add(stream);
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
        return listening(any -> true);
    }

    private int listening(Predicate<EventStream> which) {
        return (int) streams.values().stream()
                .flatMap(Set::stream)
                .filter(stream -> !stream.isDone() && which.test(stream))
                .count();
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
