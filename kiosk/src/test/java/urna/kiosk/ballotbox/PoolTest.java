package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urna.election.Publication;
import urna.record.Vote;
import urna.record.VoteId;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

/** The rules of the threshold pool, over days made by chance. */
class PoolTest {
    private static final int DAYS = 60;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Hall.quickFolder();
    }

    @AfterEach
    void deleteFolder() {
        Hall.delete(folder);
    }

    @Test
    void noSegmentStandsForFewerThanTheThresholdAndNothingIsLostOrDoubled() throws Exception {
        long seed = System.nanoTime();
        System.out.println("PoolTest seed " + seed);
        for (int i = 0; i < DAYS; i++) {
            checkDay(seed + i);
        }
    }

    private void checkDay(long seed) throws Exception {
        SeededRandom random = new SeededRandom(seed);
        int poolSize = 1 + random.below(4);
        Publication publication = random.below(4) == 0 ? Publication.AT_CLOSE : Publication.LIVE;
        Hall hall = new Hall(new TestElection(
                TestElection.Settings.standard().poolSize(poolSize).publication(publication)));
        List<Ballot> ballots = Ballot.random(random.below(25), hall.election().election(), random);
        Path data = folder.resolve(Long.toString(seed));
        Ballot.GivenIds ids = new Ballot.GivenIds();
        BallotBox box = hall.open(data, ids);
        box.openPolls(Hall.SOFTWARE);
        for (Ballot ballot : ballots) {
            ballot.cast(box, ids);
            if (random.below(5) == 0) {
                // Opening checks that log and box together are what was cast.
                box.close();
                box = hall.open(data, ids);
            }
        }
        List<List<Vote>> departures = DayCheck.departures(hall, box);
        for (List<Vote> votes : departures) {
            byContest(votes)
                    .forEach((contest, number) -> assertThat(number)
                            .as(
                                    "votes in %s in a segment before the close, pool size %d, seed %d",
                                    contest, poolSize, seed)
                            .isEqualTo(poolSize));
        }
        if (publication == Publication.AT_CLOSE) {
            assertThat(departures).allMatch(List::isEmpty);
        } else {
            long left = departures.stream().mapToLong(List::size).sum();
            assertThat(ballots.size() * 3L - left).isLessThan(2L * poolSize * 3);
        }
        box.closePolls();
        assertThat(sorted(DayCheck.verify(hall, box).stream()))
                .as("seed %d", seed)
                .isEqualTo(sorted(ballots.stream().flatMap(ballot -> votes(hall, ballot))));
        box.close();
        Hall.delete(data);
    }

    private static Map<String, Long> byContest(List<Vote> votes) {
        return votes.stream().collect(Collectors.groupingBy(Vote::contest, Collectors.counting()));
    }

    private static List<Vote> sorted(Stream<Vote> votes) {
        return votes.sorted(Comparator.comparing(Vote::id)).toList();
    }

    private static Stream<Vote> votes(Hall hall, Ballot ballot) {
        List<String> contests = List.copyOf(ballot.choices().keySet());
        return Stream.iterate(0, i -> i < contests.size(), i -> i + 1).map(i -> {
            VoteId id = ballot.ids().get(i);
            List<String> choices = ballot.choices().getOrDefault(contests.get(i), List.of());
            return new Vote(hall.election().origin(Hall.KIOSK), contests.get(i), id, choices);
        });
    }
}
