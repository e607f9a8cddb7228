package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.election.Contest;
import urna.election.Rule;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

/**
 * No page is free when a transaction begins. SQLite does not journal a page that is: had the box got one, and were the
 * commit cut, the page would keep the ballot that was not recorded, beside the box without it.
 */
class FreePagesTest {
    /** Where the number of free pages stands (SQLite's file format, 1.3). */
    private static final int FREE_PAGES = 36;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Hall.quickFolder();
    }

    @AfterEach
    void deleteFolder() {
        Hall.delete(folder);
    }

    /** The box grows from one page to several, and shrinks when votes leave it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 27, 28, 40, 60, 100})
    void noneIsLeftWhenVotesLeaveTheBox(int poolSize) throws Exception {
        checkDay(Hall.live(poolSize), 3 * poolSize + 3);
    }

    /** As close as the room of an entry and that of a vote in the box can come: most options, and one of them chosen. */
    @ParameterizedTest
    @ValueSource(ints = {44, 52, 63, 90})
    void noneIsLeftAfterTheLargestVotes(int poolSize) throws Exception {
        String[] options = IntStream.range(0, 200).mapToObj(Integer::toString).toArray(String[]::new);
        List<Contest> contests = List.of(TestElection.contest("c", new Rule.ChooseOne(1), options));
        checkDay(
                new Hall(new TestElection(
                        TestElection.Settings.standard().poolSize(poolSize).contests(contests))),
                4 * poolSize);
    }

    @Test
    void noneIsLeftWhenAllLeaveItAtTheClose() throws Exception {
        checkDay(Hall.atClose(), 120);
    }

    private void checkDay(Hall hall, int number) throws Exception {
        List<Ballot> ballots = Ballot.random(number, hall.election().election(), new SeededRandom(8));
        Ballot.GivenIds ids = new Ballot.GivenIds();
        try (BallotBox box = hall.open(folder, ids)) {
            box.openPolls(Hall.SOFTWARE);
            for (Ballot ballot : ballots) {
                ballot.cast(box, ids);
                assertThat(freePages()).isZero();
            }
            box.closePolls();
            assertThat(freePages()).isZero();
        }
    }

    private int freePages() throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve(BoxFile.NAME))).getInt(FREE_PAGES);
    }
}
