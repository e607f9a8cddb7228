package urna.hub.watch;

import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.hub.database.Database;
import urna.hub.ingest.Standings;
import urna.hub.roster.Roster;
import urna.hub.store.Refusal;

/**
 * Watches over the kiosks: one thread that looks at each kiosk that changed, and every few seconds at all of them, because
 * silence changes nothing. An alarm is told once it is in the tables.
 */
public final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final long SHORTEST_GAP_MILLISECONDS = 100;
    static final long ROUND_SECONDS = 5;

    private final Standings standings;
    private final Roster roster;
    private final AlarmDesk desk;
    private final Clock clock;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    /** By kiosk and reason: so many that a flood of one kind cannot drive out the evidence of another, and no more. */
    private final Map<List<String>, Refusal> refused = new ConcurrentHashMap<>();

    private final Map<String, Turnout> turnout = new ConcurrentHashMap<>();
    private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore due = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<Void> failed = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "hub-watch");

    private Watch(Roster roster, Standings standings, AlarmDesk desk, Clock clock) {
        this.roster = roster;
        this.standings = standings;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Begins to watch.
     *
     * @throws IOException if the tables cannot be opened
     */
    public static Watch start(Roster roster, Standings standings, Database database, Clock clock) throws IOException {
        AlarmDesk desk = AlarmDesk.open(database, roster, standings);
        Watch watch = new Watch(roster, standings, desk, clock);
        standings.onRefusal(watch::take);
        standings.onChange(kiosks -> {
            watch.changed.addAll(kiosks);
            watch.due.release();
        });
        watch.thread.start();
        return watch;
    }

    private void take(List<Refusal> refusals) {
        for (Refusal refusal : refusals) {
            if (AlarmRules.isGrave(refusal.reason())
                    && !desk.standing(refusal.kiosk()).contains(refusal.reason())) {
                refused.putIfAbsent(List.of(refusal.kiosk(), refusal.reason()), refusal);
            }
        }
    }

    /** Whoever is called with the ids of the kiosks whose alarms changed; it must not wait for anything. */
    public void onChange(Consumer<Set<String>> kiosks) {
        listeners.add(kiosks);
    }

    /** All alarms, those that stand first, then the newest first. */
    public List<Alarm> alarms() {
        return desk.alarms();
    }

    /** The kinds of a kiosk's alarms that stand. */
    public Set<String> standing(String kiosk) {
        return desk.standing(kiosk);
    }

    public Optional<Evidence> evidence(String kiosk, String kind) {
        return desk.evidence(kiosk, kind);
    }

    /** What turnout was when this hub started, each commune's from the earliest on. */
    public List<Turnout> turnoutAtStart() {
        return desk.turnoutAtStart();
    }

    /** Takes what is to be kept of a commune's turnout; the last word of a quarter of an hour is what stays. */
    public void keep(Turnout row) {
        turnout.put(row.commune() + "/" + row.quarter(), row);
    }

    /** Failed if it crashed: then nobody is told of alarms, and whoever runs the hub must stop all of it. */
    public CompletableFuture<Void> failed() {
        return failed;
    }

    private void run() {
        try {
            while (!closing.await(SHORTEST_GAP_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                boolean round = !due.tryAcquire(ROUND_SECONDS, TimeUnit.SECONDS) || desk.isRoundDue(now());
                due.drainPermits();
                look(round);
            }
            look(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("nobody watches the kiosks any more", e);
            failed.completeExceptionally(e);
        } finally {
            desk.close();
        }
    }

    /**
     * A crash before a commit leaves the tables as they were: the next round, or the next start, sees the same again. Rows are
     * written in the order of their keys, so that two hub processes on one database never wait for each other in a circle.
     */
    private void look(boolean round) {
        Set<String> kiosks = new TreeSet<>(take(changed));
        if (round) {
            roster.kiosks().forEach(kiosk -> kiosks.add(kiosk.id()));
        }
        if (round) {
            standings.nothingLaterThan(now());
        }
        Set<String> told = new HashSet<>();
        takeRefused().forEach(refusal -> desk.refused(refusal, told));
        desk.commit(false, now(), told);
        for (String kiosk : kiosks) {
            roster.kiosk(kiosk).ifPresent(enrolled -> desk.look(enrolled, standings.known(kiosk), now(), told));
        }
        if (round) {
            desk.lookAtTheHub(now(), told);
            desk.keep(takeTurnout());
        }
        desk.commit(round, now(), told);
        if (!told.isEmpty()) {
            listeners.forEach(listener -> listener.accept(told));
        }
    }

    private static Set<String> take(Set<String> some) {
        Set<String> taken = new HashSet<>(some);
        some.removeAll(taken);
        return taken;
    }

    private List<Refusal> takeRefused() {
        return List.copyOf(refused.keySet()).stream()
                .map(refused::remove)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Refusal::kiosk).thenComparing(Refusal::reason))
                .toList();
    }

    private List<Turnout> takeTurnout() {
        return List.copyOf(turnout.keySet()).stream()
                .map(turnout::remove)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Turnout::commune).thenComparing(Turnout::quarter))
                .toList();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    /** Writes what is still to be kept, and ends. */
    @Override
    public void close() {
        closing.countDown();
        due.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
