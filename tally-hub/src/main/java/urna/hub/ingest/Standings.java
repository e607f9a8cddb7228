package urna.hub.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import urna.hub.store.LogStore;
import urna.hub.store.Refusal;
import urna.hub.store.StoredLog;
import urna.note.RefusedException;
import urna.wire.KioskState;

/**
 * What the hub knows of its kiosks at this moment, for whoever shows it: the committed logs, the kiosks' own words about
 * themselves (which nobody has verified) and what was refused. Changed after a commit and never before.
 */
public final class Standings {
    /** How many of the latest refusals are shown; the database keeps more. */
    public static final int SHOWN_REFUSALS = 50;

    private final LogStore store;
    private final Map<String, StoredLog> logs = new LinkedHashMap<>();
    private final Map<String, KioskState> states = new LinkedHashMap<>();
    private final Map<String, Long> lastSeenSeconds = new LinkedHashMap<>();
    private final Map<String, Long> clockAheadSeconds = new LinkedHashMap<>();
    private final Map<String, Long> refused = new LinkedHashMap<>();
    private final Deque<Refusal> refusals = new ArrayDeque<>();
    private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<Refusal>>> refusalListeners = new CopyOnWriteArrayList<>();
    private @Nullable Long listeningSinceSeconds;

    /**
     * Begins with what a store has now.
     *
     * @throws RefusedException if the head of a log is damaged
     */
    public Standings(LogStore store) throws RefusedException {
        this.store = store;
        logs.putAll(store.heads());
        refused.putAll(store.refusalCounts());
        refusals.addAll(store.refusals(SHOWN_REFUSALS));
    }

    /**
     * All of it at one moment.
     *
     * @param logs by kiosk: each kiosk of the roster has one
     * @param states by kiosk: what it says of itself, unverified
     * @param lastSeenSeconds by kiosk: when a message of it came last, in seconds since 1970
     * @param refused by kiosk: how many messages were refused
     * @param refusals the latest, newest first
     */
    public record Snapshot(
            Map<String, StoredLog> logs,
            Map<String, KioskState> states,
            Map<String, Long> lastSeenSeconds,
            Map<String, Long> refused,
            List<Refusal> refusals) {
        public Snapshot {
            logs = Map.copyOf(logs);
            states = Map.copyOf(states);
            lastSeenSeconds = Map.copyOf(lastSeenSeconds);
            refused = Map.copyOf(refused);
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Whoever is called with the ids of the kiosks that changed, on the thread that brought it, after every change; it must
     * not wait for anything. {@link Refusal#NO_KIOSK} among them: something that belongs to no kiosk.
     */
    public void onChange(Consumer<Set<String>> changed) {
        listeners.add(changed);
    }

    /**
     * Whoever is called with each group's refusals, as {@link #onChange} and before it; and at once with what was stored
     * before, of which nobody may have been told when a crash came. Of each reason of a kiosk it hears the first at least, and
     * may hear it again.
     */
    public void onRefusal(Consumer<List<Refusal>> listener) {
        refusalListeners.add(listener);
        refusedKiosks().forEach(kiosk -> listener.accept(store.firstRefusals(kiosk)));
    }

    private synchronized List<String> refusedKiosks() {
        return List.copyOf(refused.keySet());
    }

    private void tell(Set<String> kiosks) {
        listeners.forEach(listener -> listener.accept(kiosks));
    }

    /** Something changed that is not in here: the hub takes no more messages. */
    void tellListeners() {
        tell(Set.of(Refusal.NO_KIOSK));
    }

    public synchronized Snapshot snapshot() {
        return new Snapshot(logs, states, lastSeenSeconds, refused, List.copyOf(refusals));
    }

    /** What is known of one kiosk of the roster. */
    public synchronized KnownKiosk known(String kiosk) {
        return new KnownKiosk(
                log(kiosk).log(),
                states.get(kiosk),
                lastSeenSeconds.get(kiosk),
                clockAheadSeconds.get(kiosk),
                refused(kiosk));
    }

    /** How many messages of a kiosk were refused; of {@link Refusal#NO_KIOSK}, those of kiosks in no roster. */
    public synchronized long refused(String kiosk) {
        return refused.getOrDefault(kiosk, 0L);
    }

    /** How many entries of a kiosk are stored; empty for one that is in no roster. */
    synchronized Optional<Long> size(String kiosk) {
        return Optional.ofNullable(logs.get(kiosk)).map(StoredLog::size);
    }

    synchronized StoredLog log(String kiosk) {
        return Objects.requireNonNull(logs.get(kiosk), "a kiosk that is not enrolled");
    }

    /** Each stored receipt, by kiosk. */
    synchronized List<Answer> receipts() {
        return logs.entrySet().stream()
                .filter(entry -> entry.getValue().receipt() != null)
                .map(entry -> new Answer(
                        entry.getKey(), Objects.requireNonNull(entry.getValue().receipt())))
                .toList();
    }

    /** Takes over what a group changed, now that it is on disk. */
    void committed(Map<String, StoredLog> changed, List<Refusal> more, Set<String> seen, long nowSeconds) {
        Set<String> kiosks = new LinkedHashSet<>(seen);
        synchronized (this) {
            logs.putAll(changed);
            seen.forEach(kiosk -> lastSeenSeconds.put(kiosk, nowSeconds));
            for (Refusal refusal : more) {
                kiosks.add(refusal.kiosk());
                refused.merge(refusal.kiosk(), 1L, Long::sum);
                refusals.addFirst(refusal);
                if (refusals.size() > SHOWN_REFUSALS) {
                    refusals.removeLast();
                }
            }
        }
        if (!more.isEmpty()) {
            refusalListeners.forEach(listener -> listener.accept(more));
        }
        tell(kiosks);
    }

    /**
     * Takes over what another hub has committed to the same database.
     *
     * @param longer the logs that have grown
     * @param refusedNow how many messages were refused, by kiosk
     */
    void committedElsewhere(Map<String, StoredLog> longer, Map<String, Long> refusedNow) {
        Set<String> kiosks = new LinkedHashSet<>(longer.keySet());
        List<Refusal> first = new ArrayList<>();
        synchronized (this) {
            logs.putAll(longer);
            if (!refused.equals(refusedNow)) {
                refusedNow.forEach((kiosk, number) -> {
                    if (!number.equals(refused.put(kiosk, number))) {
                        kiosks.add(kiosk);
                        first.addAll(store.firstRefusals(kiosk));
                    }
                });
                refusals.clear();
                refusals.addAll(store.refusals(SHOWN_REFUSALS));
            }
        }
        if (!first.isEmpty()) {
            refusalListeners.forEach(listener -> listener.accept(first));
        }
        if (!kiosks.isEmpty()) {
            tell(kiosks);
        }
    }

    /**
     * Takes what a kiosk says of itself.
     *
     * @param seenSeconds when it said so; null if the broker had kept the message
     */
    void said(String kiosk, KioskState state, @Nullable Long seenSeconds) {
        synchronized (this) {
            KioskState before = states.get(kiosk);
            states.put(kiosk, before == null ? state : lastWords(before, state));
            if (seenSeconds != null && state.polls() != KioskState.Polls.OFFLINE) {
                lastSeenSeconds.put(kiosk, seenSeconds);
                clockAheadSeconds.put(kiosk, state.clockSeconds() - seenSeconds);
            }
        }
        tell(Set.of(kiosk));
    }

    /**
     * The hub hears its broker.
     *
     * @param sinceSeconds before that it heard nobody, whoever spoke
     */
    synchronized void listens(long sinceSeconds) {
        listeningSinceSeconds = sinceSeconds;
    }

    synchronized void listensNoMore() {
        listeningSinceSeconds = null;
    }

    /** Since when the hub hears its broker, in seconds since 1970; null if it does not: others may know more than it does. */
    public synchronized @Nullable Long listeningSinceSeconds() {
        return listeningSinceSeconds;
    }

    /** Nobody was seen in the future: the clock was set back, and would count no silence until it is as late again. */
    public synchronized void nothingLaterThan(long nowSeconds) {
        lastSeenSeconds.replaceAll((kiosk, seen) -> Math.min(seen, nowSeconds));
        if (listeningSinceSeconds != null) {
            listeningSinceSeconds = Math.min(listeningSinceSeconds, nowSeconds);
        }
    }

    /** A last will was written when the kiosk connected: its counts are older than those that came since. */
    private static KioskState lastWords(KioskState before, KioskState state) {
        if (state.polls() != KioskState.Polls.OFFLINE) {
            return state;
        }
        return before.offline();
    }
}
