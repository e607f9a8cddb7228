package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urna.record.Vote;
import urna.record.VoteId;
import urna.testing.SeededRandom;

/** Looks at the raw bytes of the files for what must not be in them any more. */
class LeftoversTest {
    private static final int BALLOTS = 61;
    private static final int POOL_SIZE = 10;

    private final Hall hall = Hall.live(POOL_SIZE);
    private final List<Ballot> ballots = Ballot.random(BALLOTS, hall.election().election(), new SeededRandom(11));

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
    void aVoteThatLeftIsInTheLogAndNowhereElse() throws Exception {
        Ballot.GivenIds ids = new Ballot.GivenIds();
        Stick stick = new Stick(folder.resolve("stick"), Stick.ANY_DISK);
        try (BallotBox box = hall.open(folder.resolve("card"), stick, ids)) {
            box.openPolls(Hall.SOFTWARE);
            for (int i = 0; i < BALLOTS; i++) {
                ballots.get(i).cast(box, ids);
                checkFiles(DayCheck.verify(hall, box), ballots.subList(0, i + 1));
            }
            box.closePolls();
            List<Vote> all = DayCheck.verify(hall, box);
            assertThat(all).hasSize(3 * BALLOTS);
            checkFiles(all, ballots);
        }
    }

    /** In the box an id is 16 bytes, in the log it is hexadecimal: so it can be told where it stands. */
    private void checkFiles(List<Vote> left, List<Ballot> cast) throws IOException {
        checkFiles(left, cast, Hall.files(folder.resolve("card")));
        checkFiles(left, cast, Hall.files(folder.resolve("stick")));
    }

    private static void checkFiles(List<Vote> left, List<Ballot> cast, Map<String, byte[]> files) {
        checkNoJournal(files);
        String content = new String(files.getOrDefault(BoxFile.NAME, new byte[0]), StandardCharsets.ISO_8859_1);
        List<VoteId> leftIds = left.stream().map(Vote::id).toList();
        for (Ballot ballot : cast) {
            for (VoteId id : ballot.ids()) {
                boolean inLog = leftIds.contains(id);
                String raw = new String(id.bytes(), StandardCharsets.ISO_8859_1);
                assertThat(content.contains(raw)).as("in the box").isEqualTo(!inLog);
                assertThat(occurrences(content, id.hex())).as("in the log").isEqualTo(inLog ? 1 : 0);
            }
        }
    }

    private static void checkNoJournal(Map<String, byte[]> files) {
        assertThat(files.keySet()).isSubsetOf(BoxFile.NAME, BoxFile.NAME + "-journal");
        assertThat(files.getOrDefault(BoxFile.NAME + "-journal", new byte[0])).isEmpty();
    }

    static int occurrences(String content, String part) {
        int count = 0;
        for (int at = content.indexOf(part); at >= 0; at = content.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }
}
