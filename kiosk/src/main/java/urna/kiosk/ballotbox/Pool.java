package urna.kiosk.ballotbox;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Publication;
import urna.merkle.Hash;
import urna.note.RandomSource;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * Decides which votes leave the box: a threshold pool for each contest. Which ones leave is drawn by a secret that is in
 * memory alone, from the set of votes in the box and nothing else. So two orders of the same votes cannot be told apart by
 * what leaves.
 *
 * <p>The k lowest ids must not be the ones that leave: then the high ones would stay for good, and a low id in a later
 * segment would tell that its vote was cast after the segment before. And a draw that anyone could repeat would let them
 * search for the votes that were in the box together; this one nobody can, not even with the card in hand.
 */
final class Pool {
    private static final int SECRET_BYTES = 32;

    private final Election election;
    private final byte[] secret;

    /**
     * The pool of a kiosk that was just switched on.
     *
     * @param election gives the pool size k and whether anything leaves before the close
     */
    Pool(Election election, RandomSource random) {
        this.election = election;
        secret = random.bytes(SECRET_BYTES);
    }

    /**
     * The votes that leave now, sorted by id: k of each contest with 2k votes in the box. So no departure stands for fewer
     * than k votes in a contest, and k others stay behind to be mixed with those to come.
     */
    List<Vote> leaving(SortedMap<VoteId, Vote> box) {
        List<Vote> leaving = new ArrayList<>();
        for (Contest contest : fullContests(election, box)) {
            leaving.addAll(draw(votesIn(contest, box)).subList(0, election.poolSize()));
        }
        leaving.sort(Comparator.comparing(Vote::id));
        return leaving;
    }

    /** The contests of which votes have to leave a box; none if nothing leaves before the close. */
    static List<Contest> fullContests(Election election, SortedMap<VoteId, Vote> box) {
        return election.contests().stream()
                .filter(contest -> election.publication() == Publication.LIVE
                        && votesIn(contest, box).size() >= 2 * election.poolSize())
                .toList();
    }

    private static List<Vote> votesIn(Contest contest, SortedMap<VoteId, Vote> box) {
        return box.values().stream()
                .filter(vote -> vote.contest().equals(contest.id()))
                .toList();
    }

    /** The votes in an order that only the secret and their whole set decide. */
    private List<Vote> draw(List<Vote> votes) {
        ByteArrayOutputStream set = new ByteArrayOutputStream();
        set.writeBytes(secret);
        votes.forEach(vote -> set.writeBytes(vote.id().bytes()));
        byte[] lot = Hash.of(set.toByteArray()).bytes();
        return votes.stream()
                .sorted(Comparator.comparing((Vote vote) -> place(lot, vote.id())))
                .toList();
    }

    private static String place(byte[] lot, VoteId id) {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        drawn.writeBytes(lot);
        drawn.writeBytes(id.bytes());
        return Hash.of(drawn.toByteArray()).hex();
    }
}
