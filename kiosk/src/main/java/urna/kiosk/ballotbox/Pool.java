package urna.kiosk.ballotbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Publication;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * Decides which votes leave the box: a threshold pool for each contest. Which ones leave depends on which votes are in the
 * box and on nothing else, so two orders of the same votes cannot be told apart by what leaves.
 *
 * @param election gives the pool size k and whether anything leaves before the close
 */
record Pool(Election election) {

    /**
     * The votes that leave now, sorted by id: from each contest with 2k votes in the box the k lowest ids. So no departure
     * stands for fewer than k votes in a contest, and k others stay behind to be mixed with those to come.
     */
    List<Vote> leaving(SortedMap<VoteId, Vote> box) {
        List<Vote> leaving = new ArrayList<>();
        if (election.publication() == Publication.LIVE) {
            for (Contest contest : election.contests()) {
                List<Vote> votes = box.values().stream()
                        .filter(vote -> vote.contest().equals(contest.id()))
                        .toList();
                if (votes.size() >= threshold()) {
                    leaving.addAll(votes.subList(0, election.poolSize()));
                }
            }
        }
        leaving.sort(Comparator.comparing(Vote::id));
        return leaving;
    }

    /** With so many votes of one contest in the box, some leave. */
    private int threshold() {
        return 2 * election.poolSize();
    }
}
