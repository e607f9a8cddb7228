package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urna.merkle.Hash;
import urna.record.Sessions;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * A process that is killed again and again in the middle of its work. What it said is recorded is in box or log, once; and
 * no trace of the order of votes is left: the files are those of a day with the same interruptions in another order.
 */
class KilledTest {
    private static final int KILLS = 12;
    private static final int BALLOTS = 2000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Hall hall = Hall.live(CastingChild.POOL_SIZE);
    private final List<Ballot> ballots = CastingChild.ballots(hall, BALLOTS, seed);
    /** The counters that each start found, before a cut session was voided and after. */
    private final List<Sessions> starts = new ArrayList<>();

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        System.out.println("KilledTest seed " + seed);
        folder = Hall.quickFolder();
    }

    @AfterEach
    void deleteFolder() {
        Hall.delete(folder);
    }

    @Test
    void recordedMeansInTheBoxOrInTheLogAndNoOrderIsLeftBehind() throws Exception {
        Path data = Files.createDirectory(folder.resolve("killed"));
        Ballot.GivenIds ids = new Ballot.GivenIds();
        try (BallotBox box = open(data, ids)) {
            box.openPolls(Hall.SOFTWARE);
        }
        for (int i = 0; i < KILLS; i++) {
            int recorded = killInTheMiddle(data);
            try (BallotBox box = open(data, ids)) {
                assertThat(journal(data))
                        .as("bytes in the journal, seed %d", seed)
                        .isZero();
                assertThat(box.sessions().cast()).as("seed %d", seed).isBetween((long) recorded, recorded + 1L);
                starts.add(box.sessions());
            }
        }
        int cast;
        try (BallotBox box = open(data, ids)) {
            cast = (int) box.sessions().cast();
            box.closePolls();
            assertThat(DayCheck.verify(hall, box).stream().map(Vote::id).collect(Collectors.toList()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(idsOf(ballots.subList(0, cast)));
        }
        assertThat(hashes(data)).as("seed %d", seed).isEqualTo(hashes(sameDayInAnotherOrder(cast)));
    }

    private BallotBox open(Path data, Ballot.GivenIds ids) throws Exception {
        return hall.open(CastingChild.card(data), CastingChild.stick(data), ids);
    }

    /** Kills a child somewhere after its next few casts; gives the number of the last one that it said is recorded. */
    private int killInTheMiddle(Path data) throws Exception {
        int recorded =
                starts.isEmpty() ? 0 : (int) starts.get(starts.size() - 1).cast();
        int last = recorded + random.nextInt(12);
        Process child = NewJvm.of(
                        folder, CastingChild.class, data.toString(), Integer.toString(BALLOTS), Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        for (; line != null && number(line) < last; line = lines.readLine()) {
            recorded = number(line);
        }
        long moment = System.nanoTime() + random.nextInt(3_000_000);
        while (System.nanoTime() < moment) {
            Thread.onSpinWait();
        }
        // By its handle: Process.destroyForcibly would close the pipe with the last lines in it.
        child.toHandle().destroyForcibly();
        for (; line != null; line = lines.readLine()) {
            recorded = number(line);
        }
        assertThat(child.waitFor()).as("killed, not failed").isEqualTo(128 + 9);
        return recorded;
    }

    /** The same day with the same interruptions, but without kills, and the ballots between departures in another order. */
    private Path sameDayInAnotherOrder(int cast) throws Exception {
        List<Ballot> permuted = new ArrayList<>(ballots.subList(0, cast));
        int from = 0;
        for (int to = 2 * CastingChild.POOL_SIZE; to <= cast; to += CastingChild.POOL_SIZE) {
            Collections.shuffle(permuted.subList(from, to), random);
            from = to;
        }
        Collections.shuffle(permuted.subList(from, cast), random);
        Path data = Files.createDirectory(folder.resolve("permuted"));
        Ballot.GivenIds ids = new Ballot.GivenIds();
        try (BallotBox box = open(data, ids)) {
            box.openPolls(Hall.SOFTWARE);
        }
        for (Sessions found : starts) {
            try (BallotBox box = open(data, ids)) {
                while (box.sessions().cast() < found.cast()) {
                    permuted.get((int) box.sessions().cast()).cast(box, ids);
                }
                if (box.sessions().voided() < found.voided()) {
                    box.enableSession();
                }
            }
            try (BallotBox box = open(data, ids)) {
                assertThat(box.sessions()).isEqualTo(found);
            }
        }
        try (BallotBox box = open(data, ids)) {
            box.closePolls();
        }
        return data;
    }

    private static Map<String, Hash> hashes(Path data) throws IOException {
        Map<String, Hash> hashes = new TreeMap<>();
        Hall.files(data).forEach((name, bytes) -> hashes.put(name, Hash.of(bytes)));
        return hashes;
    }

    private static long journal(Path data) throws IOException {
        return Hall.files(data).entrySet().stream()
                .filter(file -> file.getKey().endsWith(BoxFile.JOURNAL))
                .mapToLong(file -> file.getValue().length)
                .sum();
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring("recorded ".length()));
    }

    private static List<VoteId> idsOf(List<Ballot> cast) {
        return cast.stream().flatMap(ballot -> ballot.ids().stream()).toList();
    }
}
