package urna.hub.ingest;

import java.util.ArrayList;
import java.util.List;
import urna.hub.roster.Enrolled;
import urna.hub.store.LogStore;
import urna.log.VerifiedLog;
import urna.merkle.Frontier;

/**
 * All that is offered for one kiosk's log in a group.
 *
 * @param kiosk whose log it is
 * @param offers in the order in which they came
 */
record Pile(Enrolled kiosk, List<Offer> offers) {

    /**
     * What was offered, and what was decided about it.
     *
     * @param base the tree that it was judged against
     */
    record Judged(Offer offer, Frontier base, Decision decision) {}

    /** Judges everything, each on top of what was accepted before it. Nothing is changed by it. */
    List<Judged> judge(LogStore store, VerifiedLog stored) {
        Chain chain = new Chain(kiosk, store, stored);
        List<Judged> judged = new ArrayList<>();
        for (Offer offer : offers) {
            Frontier base = chain.log().tree();
            Decision decision = offer.judge(kiosk, chain);
            if (decision instanceof Decision.Accepted accepted) {
                chain.append(accepted);
            }
            judged.add(new Judged(offer, base, decision));
        }
        return judged;
    }
}
