package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urna.election.Contest;
import urna.log.Segment;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

/**
 * The property that proves secrecy of order: ballots with given ids, permuted in any way between two departures from the box,
 * leave byte-identical files, segments and exports.
 */
class ByteIdentityTest {
    private static final int LIVE_PERMUTATIONS = 1000;
    private static final int AT_CLOSE_PERMUTATIONS = 40;

    private final long seed = System.nanoTime();
    private final Random shuffler = new Random(seed);
    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        System.out.println("ByteIdentityTest seed " + seed);
        folder = Hall.quickFolder();
    }

    @AfterEach
    void deleteFolder() {
        Hall.delete(folder);
    }

    @Test
    void anyOrderBetweenDeparturesLeavesTheSameBytes() throws Exception {
        List<Contest> contests = TestElection.contests().subList(0, 2);
        Hall hall = new Hall(
                new TestElection(TestElection.Settings.standard().poolSize(2).contests(contests)));
        List<Ballot> ballots = Ballot.random(7, hall.election().election(), new SeededRandom(seed));
        // The fourth and the sixth cast let votes leave.
        List<Integer> departures = List.of(0, 4, 6, 7);
        assertSameBytes(hall, ballots, departures, LIVE_PERMUTATIONS);
    }

    @Test
    void anyOrderOfTheWholeDayLeavesTheSameBytesAtClose() throws Exception {
        Hall hall = Hall.atClose();
        // So many that the box has several pages.
        List<Ballot> ballots = Ballot.random(80, hall.election().election(), new SeededRandom(seed));
        assertSameBytes(hall, ballots, List.of(0, 80), AT_CLOSE_PERMUTATIONS);
    }

    private void assertSameBytes(Hall hall, List<Ballot> ballots, List<Integer> departures, int permutations)
            throws Exception {
        Map<String, byte[]> expected = day(hall, ballots, departures, 0);
        for (int i = 1; i <= permutations; i++) {
            Map<String, byte[]> actual = day(hall, permute(ballots, departures), departures, i);
            assertThat(actual.keySet()).isEqualTo(expected.keySet());
            actual.forEach((name, bytes) ->
                    assertThat(bytes).as("%s, seed %d", name, seed).isEqualTo(expected.get(name)));
        }
    }

    private List<Ballot> permute(List<Ballot> ballots, List<Integer> departures) {
        List<Ballot> permuted = new ArrayList<>(ballots);
        for (int i = 1; i < departures.size(); i++) {
            Collections.shuffle(permuted.subList(departures.get(i - 1), departures.get(i)), shuffler);
        }
        return permuted;
    }

    /** Everything that can be seen of a day: all files after each departure and after the close, segments, the export. */
    private Map<String, byte[]> day(Hall hall, List<Ballot> ballots, List<Integer> departures, int number)
            throws Exception {
        Map<String, byte[]> seen = new TreeMap<>();
        Path data = folder.resolve(Integer.toString(number));
        Ballot.GivenIds ids = new Ballot.GivenIds();
        try (BallotBox box = hall.open(data, ids)) {
            box.openPolls(Hall.SOFTWARE);
            for (int i = 0; i < ballots.size(); i++) {
                ballots.get(i).cast(box, ids);
                if (departures.contains(i + 1)) {
                    see(seen, "after cast " + (i + 1), data);
                }
            }
            box.closePolls();
            see(seen, "after the close", data);
            for (long size = 0; size < box.size(); ) {
                Segment segment = box.segmentFrom(size).orElseThrow();
                seen.put("segment " + size, segment.encode());
                size += segment.entries().size();
            }
            box.export().files().forEach((name, bytes) -> seen.put("export " + name, bytes));
        }
        see(seen, "after switching off", data);
        Hall.delete(data);
        return seen;
    }

    private static void see(Map<String, byte[]> seen, String when, Path data) throws IOException {
        Map<String, byte[]> files = Hall.files(data);
        assertThat(files.keySet()).isSubsetOf(BoxFile.NAME, BoxFile.NAME + "-journal");
        assertThat(files.getOrDefault(BoxFile.NAME + "-journal", new byte[0])).isEmpty();
        files.forEach((name, bytes) -> seen.put(name + " " + when, bytes));
    }
}
