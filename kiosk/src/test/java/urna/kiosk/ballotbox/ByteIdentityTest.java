package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
    private static final int LARGE_PERMUTATIONS = 20;

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
    void anyOrderInAPoolOfSeveralPagesLeavesTheSameBytes() throws Exception {
        Hall hall = Hall.live(40);
        List<Ballot> ballots = Ballot.random(130, hall.election().election(), new SeededRandom(seed));
        assertSameBytes(hall, ballots, List.of(0, 80, 120, 130), LARGE_PERMUTATIONS);
    }

    @Test
    void aStickThatIsAwayForAWhileHasTheSameBytesInAnyOrder() throws Exception {
        Hall hall = Hall.live(10);
        List<Ballot> ballots = Ballot.random(57, hall.election().election(), new SeededRandom(seed));
        // Ten stay after each departure, so every tenth cast lets votes leave. The stick goes in between and returns.
        List<Integer> departures = List.of(0, 20, 30, 40, 50, 57);
        List<Integer> moments = List.of(0, 14, 20, 30, 33, 40, 45, 50, 57);
        Map<String, byte[]> expected = dayInTwoPlaces(hall, ballots, 0);
        for (int i = 1; i <= LARGE_PERMUTATIONS; i++) {
            assertThat(departures).isSubsetOf(moments);
            assertSame(expected, dayInTwoPlaces(hall, permute(ballots, moments), i));
        }
    }

    /** A day on which the stick is out from the 14th cast to the 33rd, and away at a start after the 45th. */
    private Map<String, byte[]> dayInTwoPlaces(Hall hall, List<Ballot> ballots, int number) throws Exception {
        Map<String, byte[]> seen = new TreeMap<>();
        Path data = Files.createDirectory(folder.resolve("two-" + number));
        Path media = Files.createDirectory(data.resolve("media"));
        Stick stick = new Stick(media.resolve("stick"), Stick.ANY_DISK);
        Ballot.GivenIds ids = new Ballot.GivenIds();
        try (BallotBox box = hall.open(data.resolve("card"), stick, ids)) {
            box.openPolls(Hall.SOFTWARE);
            castAll(box, ballots.subList(0, 14), ids);
            Files.move(media, data.resolve("out"));
            box.rejoin();
            castAll(box, ballots.subList(14, 33), ids);
            Files.move(data.resolve("out"), media);
            box.rejoin();
            assertThat(box.storage().isInTrouble()).isFalse();
            seen.putAll(seen("after its return", data));
            castAll(box, ballots.subList(33, 45), ids);
        }
        Files.move(media, data.resolve("out"));
        try (BallotBox box = hall.open(data.resolve("card"), stick, ids)) {
            castAll(box, ballots.subList(45, 57), ids);
        }
        Files.move(data.resolve("out"), media);
        try (BallotBox box = hall.open(data.resolve("card"), stick, ids)) {
            assertThat(box.storage().isInTrouble()).isFalse();
            seen.putAll(seen("after the start", data));
            box.closePolls();
        }
        seen.putAll(seen("after switching off", data));
        Hall.delete(data);
        return seen;
    }

    private static void castAll(BallotBox box, List<Ballot> ballots, Ballot.GivenIds ids) {
        ballots.forEach(ballot -> ballot.cast(box, ids));
    }

    private static Map<String, byte[]> seen(String when, Path data) throws IOException {
        Map<String, byte[]> seen = new TreeMap<>();
        Hall.files(data).forEach((name, bytes) -> seen.put(name + " " + when, bytes));
        assertThat(seen).hasSizeBetween(2, 4);
        return seen;
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
            assertSame(expected, day(hall, permute(ballots, departures), departures, i));
        }
    }

    private void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach(
                (name, bytes) -> assertThat(bytes).as("%s, seed %d", name, seed).isEqualTo(expected.get(name)));
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
