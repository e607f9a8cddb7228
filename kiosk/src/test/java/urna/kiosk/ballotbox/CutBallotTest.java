package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urna.record.VoteId;

/**
 * A kill when a transaction has its pages in the file, and its journal was not emptied yet: the worst moment, for the next
 * start undoes all of it. Whoever has the card then must not find the ballot that was cut beside the box without it.
 */
class CutBallotTest {
    /** So large that the box shrinks from three pages to one when votes leave it, with the 80th ballot. */
    private static final int POOL_SIZE = 40;

    /** The next but one lets it grow to three pages again. */
    private static final int BEFORE = 95;

    private static final int BALLOTS = 97;

    private final Hall hall = Hall.live(POOL_SIZE);
    private final List<Ballot> ballots = FaultyChild.ballots(hall, BALLOTS);
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
    void isNowhereAfterTheNextStart() throws Exception {
        Path before = folder.resolve("before");
        Files.createDirectories(before.resolve("media"));
        Ballot.GivenIds ids = new Ballot.GivenIds();
        try (BallotBox box = hall.open(FaultyChild.card(before), FaultyChild.stick(before), ids)) {
            box.openPolls(Hall.SOFTWARE);
            ballots.subList(0, BEFORE).forEach(ballot -> ballot.cast(box, ids));
        }
        int kills = 0;
        while (isKilledAndLeavesNothing(before, kills + 1)) {
            kills++;
        }
        // One in each place at the start, and at the beginning and the end of each session.
        assertThat(kills).isGreaterThanOrEqualTo(2 * (1 + 2 * (BALLOTS - BEFORE)));
    }

    /** Whether the rest of the day empties a journal that often at all. */
    private boolean isKilledAndLeavesNothing(Path before, int number) throws Exception {
        Path day = folder.resolve("day");
        FaultsTest.copy(before, day);
        Fault kill = new Fault("", "ftruncate", number, Fault.KILL, false, "");
        try (Traced child = Traced.start(folder, POOL_SIZE, BALLOTS)) {
            Traced.Run run = child.run(day, kill.arguments(day));
            if (run.killed()) {
                assertThat(Hall.files(day).entrySet().stream()
                                .filter(file -> file.getKey().endsWith(BoxFile.JOURNAL))
                                .mapToInt(file -> file.getValue().length)
                                .sum())
                        .as("bytes in the journals that the kill left")
                        .isPositive();
                checkNext(day, run.recorded());
            }
            return run.killed();
        } finally {
            Hall.delete(day);
        }
    }

    private void checkNext(Path day, int recorded) throws Exception {
        int cast;
        try (BallotBox box = hall.open(FaultyChild.card(day), FaultyChild.stick(day), new Ballot.GivenIds())) {
            cast = (int) box.sessions().cast();
        }
        assertThat(cast).isBetween(Math.max(recorded, BEFORE), BALLOTS);
        for (Path place : List.of(FaultyChild.card(day), FaultyChild.stick(day).folder())) {
            String content = Files.readString(place.resolve(BoxFile.NAME), StandardCharsets.ISO_8859_1);
            for (int i = 0; i < BALLOTS; i++) {
                for (VoteId id : ballots.get(i).ids()) {
                    String inBox = new String(id.bytes(), StandardCharsets.ISO_8859_1);
                    assertThat(LeftoversTest.occurrences(content, inBox) + LeftoversTest.occurrences(content, id.hex()))
                            .as("a vote of ballot %d of the %d cast, in %s", i + 1, cast, place)
                            .isEqualTo(i < cast ? 1 : 0);
                }
            }
        }
    }
}
