package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.testing.SeededRandom;

/**
 * A kill between the two commits of a transaction leaves one place behind by it. Once the next start brought that place into
 * step, no byte tells that it ever was behind.
 */
class KillBetweenPlacesTest {
    private static final String CARD = "card";
    private static final String STICK = "stick";

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Hall.quickFolder();
    }

    @AfterEach
    void deleteFolder() {
        Hall.delete(folder);
    }

    /** A pool of two, where every second cast lets the file grow, and one whose box has several pages. */
    @ParameterizedTest
    @CsvSource({"2, 9, 0", "40, 81, 155"})
    void leavesTheBytesOfADayWithoutIt(int poolSize, int ballots, int from) throws Exception {
        Hall hall = Hall.live(poolSize);
        int steps = day(hall, ballots, new Ballot.GivenIds()).size();
        for (int cut = from; cut < steps; cut++) {
            Map<String, byte[]> expected = files(hall, ballots, cut, "");
            for (String behind : List.of(CARD, STICK)) {
                Map<String, byte[]> files = files(hall, ballots, cut, behind);
                assertThat(files.keySet()).isEqualTo(expected.keySet());
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    assertThat(file.getValue())
                            .as("%s, %s behind at step %d", file.getKey(), behind, cut)
                            .isEqualTo(expected.get(file.getKey()));
                }
            }
        }
    }

    /** Every transaction of a day. */
    private static List<Consumer<BallotBox>> day(Hall hall, int ballots, Ballot.GivenIds ids) {
        List<Consumer<BallotBox>> steps = new ArrayList<>();
        steps.add(box -> box.openPolls(Hall.SOFTWARE));
        for (Ballot ballot : Ballot.random(ballots, hall.election().election(), new SeededRandom(5))) {
            steps.add(BallotBox::enableSession);
            steps.add(box -> {
                ids.give(ballot);
                box.castBallot(ballot.choices());
            });
        }
        steps.add(BallotBox::closePolls);
        return steps;
    }

    /** The files of a day that ends after a transaction, and of the start that follows. */
    private Map<String, byte[]> files(Hall hall, int ballots, int last, String behind) throws Exception {
        Path data = Files.createDirectory(folder.resolve("day"));
        Ballot.GivenIds ids = new Ballot.GivenIds();
        List<Consumer<BallotBox>> steps = day(hall, ballots, ids);
        Path before = folder.resolve("before");
        Path file = data.resolve(behind).resolve(BoxFile.NAME);
        try (BallotBox box = open(hall, data, ids)) {
            steps.subList(0, last).forEach(step -> step.accept(box));
            if (!behind.isEmpty()) {
                Files.copy(file, before, StandardCopyOption.REPLACE_EXISTING);
            }
            steps.get(last).accept(box);
        }
        if (!behind.isEmpty()) {
            Files.copy(before, file, StandardCopyOption.REPLACE_EXISTING);
        }
        try (BallotBox box = open(hall, data, ids)) {
            assertThat(box.storage().isInTrouble()).isFalse();
        }
        Map<String, byte[]> files = Hall.files(data);
        assertThat(files).containsKeys(CARD + "/" + BoxFile.NAME, STICK + "/" + BoxFile.NAME);
        Hall.delete(data);
        return files;
    }

    private static BallotBox open(Hall hall, Path data, Ballot.GivenIds ids) throws Exception {
        return hall.open(data.resolve(CARD), new Stick(data.resolve(STICK), Stick.ANY_DISK), ids);
    }
}
