package urna.kiosk.ballotbox;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import urna.log.VerifiedLog;
import urna.record.Sessions;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * What box and log hold after a transaction. Immutable.
 *
 * @param log every entry so far, verified
 * @param box the votes that have not left yet, sorted by id
 * @param sessions the session counters
 */
record Contents(VerifiedLog log, SortedMap<VoteId, Vote> box, Sessions sessions) {
    Contents {
        box = Collections.unmodifiableSortedMap(new TreeMap<>(box));
    }

    /** What lies in the box is secret: it must not get into a log with this. */
    @Override
    public String toString() {
        return "a log of " + size() + " entries and a box of " + box.size() + " votes";
    }

    long size() {
        return log.tree().size();
    }

    Contents with(Sessions counters) {
        return new Contents(log, box, counters);
    }

    boolean inSession() {
        return !sessions.balance();
    }
}
