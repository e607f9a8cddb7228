package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.log.ForkException;
import urna.note.RefusedException;
import urna.record.Vote;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

/** A ballot box that somebody had in hand: the kiosk does not start, and says which claim does not hold. */
class TamperingTest {
    private final Hall hall = Hall.live(2);

    @TempDir
    private Path folder;

    @BeforeEach
    void fiveBallotsOfWhichTwoHaveLeft() throws Exception {
        SeededRandom random = new SeededRandom(5);
        try (BallotBox box = hall.open(folder, random)) {
            box.openPolls(Hall.SOFTWARE);
            for (Ballot ballot : Ballot.random(5, hall.election().election(), random)) {
                box.enableSession();
                box.castBallot(ballot.choices());
            }
            box.keepReceipt(hall.receipt(box.segmentFrom(1).orElseThrow().checkpoint()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "malformed-note | UPDATE log SET note = substr(note, 1, length(note) - 1) WHERE position = 2",
                "malformed-note | UPDATE segment SET checkpoint = zeroblob(0) WHERE first = 1",
                "invalid-signature | UPDATE log SET note = CAST(replace(CAST(note AS TEXT), 'choose', 'chooze') AS BLOB)",
                "rule-violation | UPDATE log SET note = (SELECT note FROM log WHERE position = 0) WHERE position = 3",
                "duplicate-vote-id | INSERT OR REPLACE INTO box SELECT unhex(substr(CAST(note AS TEXT), instr(CAST(note"
                        + " AS TEXT), 'id ') + 3, 32)), (SELECT vote FROM box LIMIT 1) FROM log WHERE position = 2",
                "root-mismatch | UPDATE segment SET checkpoint = (SELECT checkpoint FROM segment WHERE first = 0)",
                "unsorted-segment | UPDATE log SET position = CASE position WHEN 2 THEN -3 WHEN 3 THEN -2 ELSE position"
                        + " END; UPDATE log SET position = abs(position)",
                "damaged-ballot-box | DELETE FROM log WHERE position = 3",
                "damaged-ballot-box | UPDATE segment SET size = 0 WHERE first = 1",
                "damaged-ballot-box | UPDATE box SET vote = x'00'",
                "damaged-ballot-box | UPDATE box SET vote = x'7f00'",
                "damaged-ballot-box | UPDATE box SET vote = x'00ff'",
                "damaged-ballot-box | DELETE FROM sessions",
                "damaged-ballot-box | UPDATE pins SET wrong = -1",
                "damaged-ballot-box | DROP TABLE receipt",
                "damaged-ballot-box | INSERT INTO spell VALUES (1, 'a')",
                "foreign-ballot-box | UPDATE owner SET name = 'k-2'",
                "foreign-ballot-box | DELETE FROM owner",
                "inconsistent-ballot-box | DELETE FROM segment WHERE first = 1",
                "inconsistent-ballot-box | DELETE FROM segment WHERE first = 1; DELETE FROM log WHERE position > 0",
                "inconsistent-ballot-box | DELETE FROM segment; DELETE FROM log",
                "inconsistent-ballot-box | INSERT INTO log VALUES (99, x'00')",
                "inconsistent-ballot-box | DELETE FROM box WHERE id = (SELECT min(id) FROM box)",
                "inconsistent-ballot-box | INSERT INTO box VALUES (randomblob(16), x'0000')",
                "inconsistent-ballot-box | UPDATE sessions SET \"cast\" = 4",
                "inconsistent-ballot-box | UPDATE sessions SET enabled = 7",
                "inconsistent-ballot-box | UPDATE sessions SET enabled = 6000, voided = 5995",
                "fork | UPDATE receipt SET checkpoint = (SELECT checkpoint FROM receipt); DELETE FROM segment WHERE"
                        + " first = 1; DELETE FROM log WHERE position > 0; DELETE FROM box; UPDATE sessions SET enabled"
                        + " = 0, \"cast\" = 0",
                "unknown-signer | UPDATE receipt SET checkpoint = (SELECT checkpoint FROM segment WHERE first = 1)",
            })
    void doesNotStartAndNamesTheClaim(String reason, String statements) throws Exception {
        BoxEditor.edit(folder, statements.split(";", -1));
        assertThat(reasonToRefuse(hall)).isEqualTo(reason);
    }

    @Test
    void oneFlippedBitInTheFileIsFound() throws Exception {
        Path file = folder.resolve(BoxFile.NAME);
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int place = text.indexOf(Vote.KIND) + Vote.KIND.length() + "\nelection ".length();
        bytes[place] ^= 1;
        Files.write(file, bytes);
        // SQLite has no checksums: only the signature tells.
        assertThat(reasonToRefuse(hall)).isEqualTo("invalid-signature");
    }

    @Test
    void takesNoBoxOfAnotherKiosk() {
        TestElection election = hall.election();
        Throwable refused = catchThrowable(() -> BallotBox.open(
                folder, election.rules(), election.kiosk("k-2"), election.kioskKey("k-2"), new SeededRandom(1)));
        assertThat(refused).isInstanceOf(RefusedException.class);
        assertThat(((RefusedException) refused).reason()).isEqualTo("foreign-ballot-box");
    }

    @Test
    void takesNoKeyThatIsNotTheKiosks() {
        TestElection election = hall.election();
        Throwable bug = catchThrowable(() -> BallotBox.open(
                folder, election.rules(), election.kiosk("k-1"), election.kioskKey("k-2"), new SeededRandom(1)));
        assertThat(bug).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoBoxOfAnotherElectionPackage() {
        Hall other = Hall.live(3);
        assertThat(other.election().kioskKey(Hall.KIOSK).verifierKey())
                .isEqualTo(hall.election().kioskKey(Hall.KIOSK).verifierKey());
        assertThat(reasonToRefuse(other)).isEqualTo("foreign-ballot-box");
    }

    @Test
    void anOldCopyOfTheFolderIsAForkOnceTheHubAnswers() throws Exception {
        try (BallotBox box = hall.open(folder, new SeededRandom(1));
                BallotBox old = hall.open(folder.resolve("old"), new SeededRandom(1))) {
            old.openPolls(Hall.SOFTWARE);
            Throwable refused = catchThrowable(() -> old.keepReceipt(
                    hall.receipt(box.segmentFrom(1).orElseThrow().checkpoint())));
            assertThat(refused).isInstanceOf(ForkException.class);
        }
    }

    @Test
    void theEditsAreWhatIsRefused() {
        assertThat(reasonToRefuse(hall)).isEqualTo("nothing");
    }

    private String reasonToRefuse(Hall with) {
        Throwable thrown =
                catchThrowable(() -> with.open(folder, new SeededRandom(1)).close());
        return thrown instanceof RefusedException refused ? refused.reason() : thrown == null ? "nothing" : "" + thrown;
    }
}
