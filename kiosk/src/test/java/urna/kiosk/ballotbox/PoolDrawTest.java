package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import urna.note.RandomSource;
import urna.record.Vote;
import urna.record.VoteId;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestLog;

/** Which votes leave a full box. */
class PoolDrawTest {
    private static final int POOL_SIZE = 5;

    private final TestElection election =
            new TestElection(TestElection.Settings.standard().poolSize(POOL_SIZE));
    private final SortedMap<VoteId, Vote> box = new TreeMap<>();

    PoolDrawTest() {
        TestLog votes = new TestLog(election, "k-1");
        for (int i = 0; i < 2 * POOL_SIZE; i++) {
            Vote vote = votes.vote("proyecto", "agua");
            box.put(vote.id(), vote);
        }
    }

    private List<Vote> leaving(RandomSource random) {
        return new Pool(election.election(), random).leaving(box);
    }

    @Test
    void anyVoteMayLeaveAndAnyMayStay() {
        Set<Vote> left = new HashSet<>();
        Set<Vote> stayed = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            List<Vote> leaving = leaving(new SeededRandom(seed));
            assertThat(leaving).hasSize(POOL_SIZE).isSortedAccordingTo(Comparator.comparing(Vote::id));
            left.addAll(leaving);
            List<Vote> rest = new ArrayList<>(box.values());
            rest.removeAll(leaving);
            stayed.addAll(rest);
        }
        assertThat(left).as("a low id must not make a vote leave").hasSize(2 * POOL_SIZE);
        assertThat(stayed).as("a high id must not make a vote stay").hasSize(2 * POOL_SIZE);
    }

    @Test
    void theSameSecretDrawsTheSameVotesFromTheSameSet() {
        assertThat(leaving(new SeededRandom(7))).isEqualTo(leaving(new SeededRandom(7)));
    }

    @Test
    void aVoteThatStayedOnceIsDrawnAnewFromTheNextSet() {
        Pool pool = new Pool(election.election(), new SeededRandom(3));
        Set<Vote> everLeft = new HashSet<>();
        List<Vote> resident = new ArrayList<>(box.values());
        TestLog newcomers = new TestLog(election, "k-2");
        for (int departure = 0; departure < 60; departure++) {
            List<Vote> leaving = pool.leaving(box);
            everLeft.addAll(leaving);
            // Only newcomers are taken out for good, so the first ten stay candidates at each departure.
            box.values().removeIf(vote -> !resident.contains(vote));
            Vote next = newcomers.vote("proyecto", "agua");
            box.put(next.id(), next);
        }
        assertThat(everLeft).containsAll(resident);
    }
}
