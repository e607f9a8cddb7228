package urna.kiosk.ballotbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Option;
import urna.note.RandomSource;
import urna.record.VoteId;
import urna.testing.SeededRandom;

/**
 * What one voter chooses, with the ids that the votes will get.
 *
 * @param ids one a contest, in the order of the definition
 */
record Ballot(List<VoteId> ids, Map<String, List<String>> choices) {

    /** A ballot of blanks, single choices and several, by chance. */
    static Ballot random(Election election, SeededRandom random) {
        List<VoteId> ids = new ArrayList<>();
        Map<String, List<String>> choices = new LinkedHashMap<>();
        for (Contest contest : election.contests()) {
            ids.add(VoteId.ofBytes(random.bytes(VoteId.BYTES)));
            List<String> left =
                    new ArrayList<>(contest.options().stream().map(Option::id).toList());
            List<String> chosen = new ArrayList<>();
            int number = random.below(contest.rule().mostChoices() + 1);
            for (int i = 0; i < number; i++) {
                chosen.add(left.remove(random.below(left.size())));
            }
            choices.put(contest.id(), chosen);
        }
        return new Ballot(ids, choices);
    }

    static List<Ballot> random(int number, Election election, SeededRandom random) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ballots.add(random(election, random));
        }
        return ballots;
    }

    /** A voter comes and casts it. */
    void cast(BallotBox box, GivenIds ids) {
        ids.give(this);
        box.enableSession();
        box.castBallot(choices);
    }

    /** A random source that draws the ids that the test gives. */
    static final class GivenIds implements RandomSource {
        private final Queue<VoteId> next = new ArrayDeque<>();

        void give(Ballot ballot) {
            next.addAll(ballot.ids());
        }

        /** A vote's id, or the pool's secret, which is the same on every day of the test. */
        @Override
        public byte[] bytes(int count) {
            return count == VoteId.BYTES ? next.remove().bytes() : new byte[count];
        }
    }
}
