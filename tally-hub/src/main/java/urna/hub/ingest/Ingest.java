package urna.hub.ingest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * One thread calls it. A refused segment changes nothing for any other segment but those of its own kiosk that build on it.
 */
public final class Ingest {
    private final Roster roster;
    private final LogStore store;
    private final Standings standings;
    private final SigningKey cosigner;
    private final SigningKey signer;
    private final Clock clock;

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

    /**
     * A message and what was decided about it.
     *
     * @param base the tree that it was judged against
     */
    private record Judged(Message message, Frontier base, Decision decision) {}

    /** All messages of one kiosk in a group, in the order in which they came. */
    private record Pile(Enrolled kiosk, List<Message> messages) {}

    /** What one kiosk's part of a group came to. */
    private static final class Result {
        private final Map<String, StoredLog> changed = new LinkedHashMap<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final Set<String> toConfirm = new LinkedHashSet<>();
        private final Map<String, String> toRefuse = new LinkedHashMap<>();
    }

    /**
     * Takes a group. When it returns, everything that the answers say is on disk; a crash before that leaves nothing of the
     * group, and the kiosks send again.
     *
     * @return refusals first: the last that a kiosk hears, and that a broker keeps, is its receipt
     */
    public List<Answer> take(List<Message> group) {
        long now = clock.instant().getEpochSecond();
        Map<String, Pile> piles = new LinkedHashMap<>();
        Result result = new Result();
        for (Message message : group) {
            roster.kiosk(message.kiosk())
                    .ifPresentOrElse(
                            kiosk -> piles.computeIfAbsent(kiosk.id(), id -> new Pile(kiosk, new ArrayList<>()))
                                    .messages()
                                    .add(message),
                            () -> result.refusals.add(refuseUnknown(message, now)));
        }
        // The signatures are nearly all of the work, and no kiosk's log depends on another's.
        List<List<Judged>> judged =
                piles.values().parallelStream().map(this::judgeAll).toList();
        try (StoreBatch batch = store.begin()) {
            int next = 0;
            for (Pile pile : piles.values()) {
                write(pile.kiosk(), judged.get(next++), batch, result, now);
            }
            result.refusals.forEach(batch::saveRefusal);
            batch.commit();
        }
        standings.committed(result.changed, result.refusals, piles.keySet(), now);
        return answers(result);
    }

    private List<Judged> judgeAll(Pile pile) {
        Chain chain = chainOf(pile.kiosk());
        List<Judged> judged = new ArrayList<>();
        for (Message message : pile.messages()) {
            Frontier base = chain.log().tree();
            Decision decision = Judge.judge(pile.kiosk(), chain, message.payload());
            if (decision instanceof Decision.Accepted accepted) {
                chain.append(accepted);
            }
            judged.add(new Judged(message, base, decision));
        }
        return judged;
    }

    private void write(Enrolled kiosk, List<Judged> judged, StoreBatch batch, Result result, long now) {
        Chain written = chainOf(kiosk);
        StoredLog before = standings.log(kiosk.id());
        SignedNote head = null;
        for (Judged each : judged) {
            // Judged on top of a segment that the database then refused: judge again, without it.
            Decision decision = each.base().equals(written.log().tree())
                    ? each.decision()
                    : Judge.judge(kiosk, written, each.message().payload());
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
                    refuse(kiosk, refused.why(), before, each.message(), result, now);
                } else {
                    result.toConfirm.add(kiosk.id());
                }
            } catch (DuplicateVoteIdException e) {
                refuse(kiosk, e, before, each.message(), result, now);
            }
        }
        if (head != null) {
            StoredLog longer = new StoredLog(written.log(), head.with(cosigner.cosign(head.text(), now)));
            batch.saveHead(kiosk, longer);
            result.changed.put(kiosk.id(), longer);
        }
    }

    private static void refuse(
            Enrolled kiosk, RefusedException why, StoredLog before, Message message, Result result, long now) {
        result.refusals.add(Refusal.of(kiosk.id(), why, now, before, message.payload()));
        result.toRefuse.put(kiosk.id(), why.reason());
    }

    private Refusal refuseUnknown(Message message, long now) {
        UnknownKioskException why =
                new UnknownKioskException("a segment of the kiosk " + message.kiosk() + ", which is in no roster");
        return Refusal.ofUnknown(why, now, message.payload());
    }

    private Chain chainOf(Enrolled kiosk) {
        return new Chain(kiosk, store, standings.log(kiosk.id()).log());
    }

    private List<Answer> answers(Result result) {
        List<Answer> answers = new ArrayList<>();
        result.toRefuse.forEach((id, reason) -> roster.kiosk(id)
                .ifPresent(kiosk -> answers.add(new Answer(
                        id,
                        Receipt.refuse(kiosk.origin(), reason, standings.log(id).size(), signer)))));
        for (String id : result.toConfirm) {
            SignedNote receipt = standings.log(id).receipt();
            if (receipt != null) {
                answers.add(new Answer(id, receipt));
            }
        }
        return answers;
    }
}
