package urna.hub.ingest;

import java.util.List;
import urna.hub.roster.Enrolled;
import urna.hub.store.LogStore;
import urna.hub.store.StoreBatch;
import urna.hub.store.StoredLog;
import urna.log.DuplicateVoteIdException;
import urna.note.SignedNote;
import urna.note.SigningKey;

/**
 * Appends what was judged to the logs, within one transaction. A crash before its commit leaves nothing of it.
 *
 * @param batch the transaction
 * @param outcome takes what comes of it
 * @param cosigner cosigns what is appended
 */
record Appending(LogStore store, Standings standings, StoreBatch batch, Outcome outcome, SigningKey cosigner) {

    /** Appends one kiosk's part of a group, and puts the hub's cosignature under its new head. */
    void append(Enrolled kiosk, List<Pile.Judged> judged) {
        StoredLog before = claim(kiosk, judged);
        Chain written = new Chain(kiosk, store, before.log());
        SignedNote head = null;
        for (Pile.Judged each : judged) {
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
                    outcome.confirm(kiosk.id());
                } else if (decision instanceof Decision.Refused refused) {
                    outcome.refuse(
                            kiosk.id(), refused.why(), before, each.offer().evidence());
                } else {
                    outcome.confirm(kiosk.id());
                }
            } catch (DuplicateVoteIdException e) {
                outcome.refuse(kiosk.id(), e, before, each.offer().evidence());
            }
        }
        if (head != null) {
            SignedNote receipt = head.with(cosigner.cosign(head.text(), outcome.nowSeconds()));
            StoredLog longer = new StoredLog(written.log(), receipt);
            batch.saveHead(kiosk, longer);
            outcome.change(kiosk.id(), longer);
        }
    }

    /**
     * The log that a kiosk's segments are to be appended to; nobody else can append to it until the batch ends. What all of
     * a group has stored already needs no claim: no log ever grows shorter.
     */
    private StoredLog claim(Enrolled kiosk, List<Pile.Judged> judged) {
        StoredLog known = standings.log(kiosk.id());
        if (judged.stream().allMatch(each -> each.decision() instanceof Decision.AlreadyStored)) {
            return known;
        }
        while (!batch.claim(kiosk, known.log().tree())) {
            known = store.head(kiosk);
            outcome.change(kiosk.id(), known);
        }
        return known;
    }
}
