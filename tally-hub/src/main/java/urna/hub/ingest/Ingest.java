package urna.hub.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.store.LogStore;
import urna.hub.store.Refusal;
import urna.hub.store.StoreBatch;
import urna.hub.store.StoredLog;
import urna.log.DuplicateVoteIdException;
import urna.merkle.Frontier;
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

    /** Whoever is told of every group that is on disk, on the thread that brought it. */
    public void onCommit(CommitListener listener) {
        listeners.add(listener);
    }

    /**
     * What was offered, and what was decided about it.
     *
     * @param base the tree that it was judged against
     */
    private record Judged(Offer offer, Frontier base, Decision decision) {}

    /** All that is offered for one kiosk's log in a group, in the order in which it came. */
    private record Pile(Enrolled kiosk, List<Offer> offers) {}

    /** What one kiosk's part of a group came to. */
    private static final class Result {
        private final Map<String, StoredLog> changed = new LinkedHashMap<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final Set<String> toConfirm = new LinkedHashSet<>();
        private final Map<String, RefusedException> toRefuse = new LinkedHashMap<>();
    }

    /**
     * Takes a group. When it returns, everything that the answers say is on disk; a crash before that leaves nothing of the
     * group, and the kiosks send again.
     *
     * @return refusals first: the last that a kiosk hears, and that a broker keeps, is its receipt
     */
    public synchronized List<Answer> take(List<Message> group) {
        long now = clock.instant().getEpochSecond();
        // In the order of their ids: two hubs that claim the same kiosks never wait for each other.
        Map<String, Pile> piles = new TreeMap<>();
        Result result = new Result();
        for (Message message : group) {
            roster.kiosk(message.kiosk())
                    .ifPresentOrElse(
                            kiosk -> piles.computeIfAbsent(kiosk.id(), id -> new Pile(kiosk, new ArrayList<>()))
                                    .offers()
                                    .add(new Offer.OfSegment(message)),
                            () -> result.refusals.add(refuseUnknown(message, now)));
        }
        take(piles, result, now);
        return answers(result);
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
        Result result = new Result();
        Offer log = new Offer.OfLog(checkpoint, notes);
        take(
                Map.of(kiosk.id(), new Pile(kiosk, List.of(log))),
                result,
                clock.instant().getEpochSecond());
        RefusedException why = result.toRefuse.get(kiosk.id());
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
        try (StoreBatch batch = store.begin()) {
            batch.saveRefusal(refusal);
            batch.commit();
        }
        standings.committed(Map.of(), List.of(refusal), Set.of(), now);
    }

    private void take(Map<String, Pile> piles, Result result, long now) {
        // The signatures are nearly all of the work, and no kiosk's log depends on another's.
        List<List<Judged>> judged =
                piles.values().parallelStream().map(this::judgeAll).toList();
        long begin = System.nanoTime();
        try (StoreBatch batch = store.begin()) {
            int next = 0;
            for (Pile pile : piles.values()) {
                write(pile.kiosk(), judged.get(next++), batch, result, now);
            }
            result.refusals.forEach(batch::saveRefusal);
            batch.commit();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        standings.committed(result.changed, result.refusals, piles.keySet(), now);
        int offered =
                piles.values().stream().mapToInt(pile -> pile.offers().size()).sum();
        listeners.forEach(listener -> listener.committed(offered, took, result.refusals));
    }

    private List<Judged> judgeAll(Pile pile) {
        Chain chain = new Chain(pile.kiosk(), store, standings.log(pile.kiosk().id()).log());
        List<Judged> judged = new ArrayList<>();
        for (Offer offer : pile.offers()) {
            Frontier base = chain.log().tree();
            Decision decision = offer.judge(pile.kiosk(), chain);
            if (decision instanceof Decision.Accepted accepted) {
                chain.append(accepted);
            }
            judged.add(new Judged(offer, base, decision));
        }
        return judged;
    }

    private void write(Enrolled kiosk, List<Judged> judged, StoreBatch batch, Result result, long now) {
        StoredLog before = claim(kiosk, judged, batch, result);
        Chain written = new Chain(kiosk, store, before.log());
        SignedNote head = null;
        for (Judged each : judged) {
            // Judged on top of what is not so: a segment that the database then refused, or a log that another hub has
            // made longer meanwhile. Judged again, on what is so.
            Decision decision = each.base().equals(written.log().tree())
                    ? each.decision()
                    : each.offer().judge(kiosk, written);
            try {
                if (decision instanceof Decision.Accepted accepted) {
                    batch.append(
                            kiosk,
                            accepted.position(),
                            accepted.notes(),
                            accepted.extension().votes());
                    written.append(accepted);
                    head = accepted.checkpoint();
                    result.toConfirm.add(kiosk.id());
                } else if (decision instanceof Decision.Refused refused) {
                    refuse(kiosk, refused.why(), before, each.offer(), result, now);
                } else {
                    result.toConfirm.add(kiosk.id());
                }
            } catch (DuplicateVoteIdException e) {
                refuse(kiosk, e, before, each.offer(), result, now);
            }
        }
        if (head != null) {
            StoredLog longer = new StoredLog(written.log(), head.with(cosigner.cosign(head.text(), now)));
            batch.saveHead(kiosk, longer);
            result.changed.put(kiosk.id(), longer);
        }
    }

    /**
     * The log that a kiosk's segments are to be appended to; nobody else can append to it until the batch ends. What all of
     * a group has stored already needs no claim: no log ever grows shorter.
     */
    private StoredLog claim(Enrolled kiosk, List<Judged> judged, StoreBatch batch, Result result) {
        StoredLog known = standings.log(kiosk.id());
        if (judged.stream().allMatch(each -> each.decision() instanceof Decision.AlreadyStored)) {
            return known;
        }
        while (!batch.claim(kiosk, known.log().tree())) {
            known = store.head(kiosk);
            result.changed.put(kiosk.id(), known);
        }
        return known;
    }

    private static void refuse(
            Enrolled kiosk, RefusedException why, StoredLog before, Offer offer, Result result, long now) {
        result.refusals.add(Refusal.of(kiosk.id(), why, now, before, offer.evidence()));
        result.toRefuse.put(kiosk.id(), why);
    }

    private Refusal refuseUnknown(Message message, long now) {
        UnknownKioskException why =
                new UnknownKioskException("a segment of the kiosk " + message.kiosk() + ", which is in no roster");
        return Refusal.ofUnknown(why, now, message.payload());
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
        standings.committedElsewhere(longer, refused, () -> store.refusals(Standings.SHOWN_REFUSALS));
    }

    private List<Answer> answers(Result result) {
        List<Answer> answers = new ArrayList<>();
        result.toRefuse.forEach((id, why) -> roster.kiosk(id)
                .ifPresent(kiosk -> answers.add(new Answer(
                        id,
                        Receipt.refuse(
                                kiosk.origin(), why.reason(), standings.log(id).size(), signer)))));
        for (String id : result.toConfirm) {
            SignedNote receipt = standings.log(id).receipt();
            if (receipt != null) {
                answers.add(new Answer(id, receipt));
            }
        }
        return answers;
    }
}
