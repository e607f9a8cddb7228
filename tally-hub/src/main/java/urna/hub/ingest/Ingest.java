package urna.hub.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.store.LogStore;
import urna.hub.store.Refusal;
import urna.hub.store.StoreBatch;
import urna.hub.store.StoredLog;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.wire.Receipt;

/**
 * Takes groups of segments: judges them, the kiosks side by side, commits all in one transaction and tells what to answer.
 * One group at a time. A refused segment changes nothing for any other segment but those of its own kiosk that build on it.
 */
public final class Ingest {
    private final Roster roster;
    private final LogStore store;
    private final Standings standings;
    private final SigningKey cosigner;
    private final SigningKey signer;
    private final Clock clock;
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    /**
     * Makes the one ingest of a store.
     *
     * @param cosigner cosigns what is stored
     * @param signer signs refusals
     */
    public Ingest(
            Roster roster, LogStore store, Standings standings, SigningKey cosigner, SigningKey signer, Clock clock) {
        this.roster = roster;
        this.store = store;
        this.standings = standings;
        this.cosigner = cosigner;
        this.signer = signer;
        this.clock = clock;
    }

    /** Failed if a transaction did, whichever thread brought it: whoever runs the hub must stop all of it. */
    public CompletableFuture<Void> failed() {
        return failed;
    }

    /** Whoever is told of every group that is on disk, on the thread that brought it. */
    public void onCommit(CommitListener listener) {
        listeners.add(listener);
    }

    /**
     * Takes a group. When it returns, everything that the answers say is on disk; a crash before that leaves nothing of the
     * group, and the kiosks send again.
     *
     * @return refusals first: the last that a kiosk hears, and that a broker keeps, is its receipt
     */
    public synchronized List<Answer> take(List<Message> group) {
        Outcome outcome = begin();
        // In the order of their ids: two hubs that claim the same kiosks never wait for each other.
        Map<String, Pile> piles = new TreeMap<>();
        for (Message message : group) {
            roster.kiosk(message.kiosk())
                    .ifPresentOrElse(
                            kiosk -> piles.computeIfAbsent(kiosk.id(), id -> new Pile(kiosk, new ArrayList<>()))
                                    .offers()
                                    .add(new Offer.OfSegment(message)),
                            () -> outcome.refuseUnknown(message));
        }
        take(piles, outcome);
        return answers(outcome);
    }

    /**
     * Takes a log that came by another way than the broker, from its first entry on. It is judged as a segment is, but for
     * the bound of a segment's size and the order of its votes; what is refused is kept as evidence.
     *
     * @param checkpoint the kiosk's, over all of the notes
     * @return the receipt: over this log, or over the longer one that is stored
     * @throws RefusedException if it does not continue what is stored
     */
    public synchronized SignedNote takeLog(Enrolled kiosk, SignedNote checkpoint, List<byte[]> notes)
            throws RefusedException {
        Outcome outcome = begin();
        Offer log = new Offer.OfLog(checkpoint, notes);
        take(Map.of(kiosk.id(), new Pile(kiosk, List.of(log))), outcome);
        RefusedException why = outcome.whyRefused(kiosk.id());
        if (why != null) {
            throw why;
        }
        return Objects.requireNonNull(standings.log(kiosk.id()).receipt(), "what was taken has a receipt");
    }

    /**
     * Keeps what was refused of a kiosk elsewhere than here, as evidence, and tells of it as of any refusal.
     *
     * @param evidence what did not hold
     */
    public synchronized void keepRefusal(Enrolled kiosk, RefusedException why, byte[] evidence) {
        long now = clock.instant().getEpochSecond();
        Refusal refusal = Refusal.of(kiosk.id(), why, now, standings.log(kiosk.id()), evidence);
        write(batch -> batch.saveRefusal(refusal));
        standings.committed(Map.of(), List.of(refusal), Set.of(), now);
    }

    private Outcome begin() {
        return new Outcome(clock.instant().getEpochSecond());
    }

    private void take(Map<String, Pile> piles, Outcome outcome) {
        // The signatures are nearly all of the work, and no kiosk's log depends on another's.
        List<List<Pile.Judged>> judged = piles.values().parallelStream()
                .map(pile -> pile.judge(store, standings.log(pile.kiosk().id()).log()))
                .toList();
        long begin = System.nanoTime();
        write(batch -> {
            Appending appending = new Appending(store, standings, batch, outcome, cosigner);
            int next = 0;
            for (Pile pile : piles.values()) {
                appending.append(pile.kiosk(), judged.get(next++));
            }
            outcome.refusals().forEach(batch::saveRefusal);
        });
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        standings.committed(outcome.changed(), outcome.refusals(), piles.keySet(), outcome.nowSeconds());
        int offered =
                piles.values().stream().mapToInt(pile -> pile.offers().size()).sum();
        listeners.forEach(listener -> listener.committed(offered, took, outcome.refusals()));
    }

    /** After a failure nobody knows what is on disk, and no later commit on the same connection may be believed. */
    private void write(Consumer<StoreBatch> work) {
        if (failed.isDone()) {
            throw new IllegalStateException("an earlier transaction failed: nothing more is taken before a new start");
        }
        try (StoreBatch batch = store.begin()) {
            work.accept(batch);
            batch.commit();
        } catch (RuntimeException | Error e) {
            failed.completeExceptionally(e);
            throw e;
        }
    }

    /** Takes over what other hubs on the same database have committed, if they have. */
    public synchronized void catchUp() {
        if (!store.othersHaveCommitted()) {
            return;
        }
        Map<String, StoredLog> longer = new LinkedHashMap<>();
        store.sizes()
                .forEach((id, size) -> roster.kiosk(id)
                        .filter(kiosk -> standings.log(id).size() < size)
                        .ifPresent(kiosk -> longer.put(id, store.head(kiosk))));
        Map<String, Long> refused = store.refusalCounts();
        standings.committedElsewhere(longer, refused);
    }

    private List<Answer> answers(Outcome outcome) {
        List<Answer> answers = new ArrayList<>();
        outcome.refused()
                .forEach((id, why) -> roster.kiosk(id)
                        .ifPresent(kiosk -> answers.add(new Answer(
                                id,
                                Receipt.refuse(
                                        kiosk.origin(),
                                        why.reason(),
                                        standings.log(id).size(),
                                        signer)))));
        for (String id : outcome.confirmed()) {
            SignedNote receipt = standings.log(id).receipt();
            if (receipt != null) {
                answers.add(new Answer(id, receipt));
            }
        }
        return answers;
    }
}
