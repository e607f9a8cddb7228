package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import urna.note.RefusedException;
import urna.record.Sessions;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

/** A card and a stick that come, go and fail: nothing that was recorded is lost, and nothing is overwritten that may be more. */
class TwoPlacesTest {
    private static final String CARD = "card";
    private static final String STICK = "media/stick";

    private final Hall hall = Hall.live(2);
    private final SeededRandom random = new SeededRandom(7);

    @TempDir
    private Path place;

    @BeforeEach
    void putTheStickIn() throws IOException {
        Files.createDirectory(place.resolve("media"));
    }

    private BallotBox open() throws SQLException, IOException, RefusedException {
        return open(hall, Stick.ANY_DISK);
    }

    private BallotBox open(Hall with, Stick.Rule rule) throws SQLException, IOException, RefusedException {
        TestElection election = with.election();
        return BallotBox.open(
                card(),
                Optional.of(new Stick(stick(), rule)),
                election.rules(),
                election.kiosk(Hall.KIOSK),
                election.kioskKey(Hall.KIOSK),
                random);
    }

    private Path card() {
        return place.resolve(CARD);
    }

    private Path stick() {
        return place.resolve(STICK);
    }

    private Path folder(String name) {
        return place.resolve(name.equals("stick") ? STICK : CARD);
    }

    /** As the hand does it: what the mount point was is gone. */
    private void pullOut() throws IOException {
        Files.move(place.resolve("media"), place.resolve("pulled-out"));
    }

    private void putBack() throws IOException {
        Files.move(place.resolve("pulled-out"), place.resolve("media"));
    }

    private void cast(BallotBox box, int number) {
        for (Ballot ballot : Ballot.random(number, hall.election().election(), random)) {
            box.enableSession();
            box.castBallot(ballot.choices());
        }
    }

    /** Each place alone is a whole box with all the votes. */
    private void assertBothHold(int cast) throws Exception {
        for (Path folder : List.of(card(), stick())) {
            BoxStatus status = BoxStatus.read(
                    folder, hall.election().rules(), hall.election().kiosk(Hall.KIOSK));
            assertThat(status.sessions().cast()).as(folder.toString()).isEqualTo(cast);
            assertThat(folder.resolve(AloneMark.NAME)).doesNotExist();
        }
        assertThat(Files.readAllBytes(card().resolve(BoxFile.NAME))).isNotEmpty();
    }

    private static Storage storage(Condition card, Condition stick) {
        return new Storage(card, Optional.of(stick));
    }

    @Test
    void recordsInBothPlaces() throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 5);
            box.keepReceipt(hall.receipt(box.segmentFrom(0).orElseThrow().checkpoint()));
            box.keepWrongPins(2);
            assertThat(box.storage()).isEqualTo(storage(Condition.IN_STEP, Condition.IN_STEP));
            assertThat(box.storage().isInTrouble()).isFalse();
        }
        assertBothHold(5);
        assertThat(Files.mismatch(card().resolve(BoxFile.NAME), stick().resolve(BoxFile.NAME)))
                .as("two places that never failed are the same byte for byte")
                .isEqualTo(-1);
    }

    @Test
    void goesOnWithoutAStickThatIsPulledOutAndTakesItInAgain() throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 3);
            pullOut();
            box.rejoin();
            assertThat(box.storage()).isEqualTo(storage(Condition.IN_STEP, Condition.MISSING));
            assertThat(box.storage()).hasToString("card in-step, stick missing");
            cast(box, 4);
            assertThat(card().resolve(AloneMark.NAME)).exists();
            box.keepReceipt(hall.receipt(box.segmentFrom(0).orElseThrow().checkpoint()));
            box.keepWrongPins(1);
            box.rejoin();
            putBack();
            box.rejoin();
            assertThat(box.storage()).isEqualTo(storage(Condition.IN_STEP, Condition.IN_STEP));
            assertThat(card().resolve(AloneMark.NAME)).doesNotExist();
            cast(box, 1);
            DayCheck.verify(hall, box);
        }
        assertBothHold(8);
        Files.delete(card().resolve(BoxFile.NAME));
        try (BallotBox box = open()) {
            assertThat(box.receivedSize()).isEqualTo(1);
            assertThat(box.wrongPins()).isEqualTo(1);
        }
    }

    /** SQLite lets it lie if its header was not written yet, and it holds the box of before the last cast. */
    @Test
    void emptiesTheJournalOfAStickThatReturnsAlsoIfItMissedNothing() throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 1);
            pullOut();
            box.rejoin();
            Path journal = Path.of("stick", BoxFile.NAME + BoxFile.JOURNAL);
            Files.write(place.resolve("pulled-out").resolve(journal), new byte[5000]);
            putBack();
            box.rejoin();
            assertThat(box.storage().isInTrouble()).isFalse();
            assertThat(place.resolve("media").resolve(journal)).isEmptyFile();
        }
    }

    @Test
    void doesNotTouchPlacesWithinASession() throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            pullOut();
            box.enableSession();
            box.rejoin();
            assertThat(box.storage().isInTrouble()).isFalse();
            box.voidSession();
            box.rejoin();
            assertThat(box.storage().isInTrouble()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "stick"})
    void goesOnWithoutAPlaceWhoseFileWasTakenAway(String name) throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 1);
            Files.delete(folder(name).resolve(BoxFile.NAME));
            // What is written to a deleted file is lost, and nothing fails: so it is looked after.
            box.rejoin();
            assertThat(box.storage().isInTrouble()).isFalse();
            cast(box, 1);
        }
        assertBothHold(2);
    }

    @Test
    void startsWithoutTheStickAndTakesItInLater() throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 3);
        }
        pullOut();
        try (BallotBox box = open()) {
            assertThat(box.storage()).isEqualTo(storage(Condition.IN_STEP, Condition.MISSING));
            cast(box, 2);
            putBack();
            box.rejoin();
            assertThat(box.storage().isInTrouble()).isFalse();
        }
        assertBothHold(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "stick"})
    void aStartBringsThePlaceIntoStepThatWasAway(String name) throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 3);
        }
        goOnWithout(name, 4);
        try (BallotBox box = open()) {
            assertThat(box.storage().isInTrouble()).isFalse();
            assertThat(box.sessions()).isEqualTo(new Sessions(7, 7, 0));
            DayCheck.verify(hall, box);
        }
        assertBothHold(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "stick"})
    void aCrashBetweenTheTwoCommitsLeavesOnePlaceAheadByOne(String name) throws Exception {
        Ballot ballot = Ballot.random(hall.election().election(), random);
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            box.enableSession();
            copy(folder(name), place.resolve("before"));
            box.castBallot(ballot.choices());
        }
        replace(folder(name), place.resolve("before"));
        try (BallotBox box = open()) {
            assertThat(box.interrupted()).as("it was cast in the other place").isFalse();
            assertThat(box.sessions()).isEqualTo(new Sessions(1, 1, 0));
        }
        assertBothHold(1);
    }

    @ParameterizedTest
    @CsvSource({"card,0", "card,5000", "stick,0", "stick,5000"})
    void aTornFileIsMadeAnewFromTheOther(String name, int length) throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 5);
        }
        Path file = folder(name).resolve(BoxFile.NAME);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
        try (BallotBox box = open()) {
            assertThat(box.storage().isInTrouble()).isFalse();
            assertThat(box.sessions().cast()).isEqualTo(5);
        }
        assertBothHold(5);
    }

    @ParameterizedTest
    @CsvSource({
        "card, UPDATE log SET note = x'00' WHERE position = 2",
        "stick, UPDATE log SET note = x'00' WHERE position = 2",
        "stick, DELETE FROM box",
        "card, UPDATE sessions SET voided = 1",
        "stick, DROP TABLE box"
    })
    void aPlaceThatSomebodyEditedIsMadeAnewFromTheOther(String name, String edit) throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 5);
        }
        BoxEditor.edit(folder(name), edit);
        open().close();
        assertBothHold(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "stick"})
    void aDamagedPlaceThatWentOnAloneIsNotOverwritten(String name) throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 2);
        }
        goOnWithout(name.equals("card") ? "stick" : "card", 3);
        Path file = folder(name).resolve(BoxFile.NAME);
        Files.writeString(file, "torn".repeat(5000));
        Map<String, byte[]> before = Hall.files(place);
        assertThatThrownBy(this::open)
                .isInstanceOf(DivergedBallotBoxException.class)
                .hasMessageContaining("call the commission");
        assertSame(before);
        Files.delete(file);
        assertThatThrownBy(this::open).isInstanceOf(DivergedBallotBoxException.class);
    }

    @Test
    void twoHistoriesAreNotMerged() throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 2);
        }
        goOnWithout("stick", 1);
        goOnWithout("card", 1);
        assertDiverged();
    }

    @Test
    void twoHistoriesAreToldApartEvenIfOnlyVoidedSessionsAreInThem() throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
        }
        for (String name : List.of("stick", "card")) {
            Path away = takeAway(name);
            try (BallotBox box = open()) {
                box.enableSession();
                box.voidSession();
            }
            bringBack(name, away);
        }
        assertDiverged();
    }

    @Test
    void anOldCopyThatWentItsOwnWayIsNotMerged() throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 2);
        }
        copy(card(), place.resolve("copy"));
        try (BallotBox box = open()) {
            cast(box, 1);
        }
        Path away = takeAway("stick");
        replace(card(), place.resolve("copy"));
        try (BallotBox box = hall.open(card(), random)) {
            cast(box, 1);
        }
        bringBack("stick", away);
        assertDiverged();
    }

    @Test
    void aStickThatReturnsWithMoreStopsTheKiosk() throws Exception {
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
        }
        goOnWithout("card", 2);
        pullOut();
        try (BallotBox box = open()) {
            cast(box, 1);
            putBack();
            assertThatThrownBy(box::rejoin)
                    .isInstanceOf(BallotBoxException.class)
                    .hasCauseInstanceOf(DivergedBallotBoxException.class)
                    .hasMessageContaining("call the commission");
        }
        assertDiverged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "stick"})
    void theBoxOfAnotherElectionIsLeftAsItIs(String name) throws Exception {
        Path other = place.resolve("other");
        try (BallotBox box = Hall.live(3).open(other, random)) {
            box.openPolls(Hall.SOFTWARE);
        }
        try (BallotBox box = open()) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 1);
        }
        replace(folder(name), other);
        byte[] before = Files.readAllBytes(folder(name).resolve(BoxFile.NAME));
        try (BallotBox box = open()) {
            Storage storage = box.storage();
            assertThat(name.equals("card") ? storage.card() : storage.stick().orElseThrow())
                    .isEqualTo(Condition.FOREIGN);
            assertThat(box.sessions().cast()).isEqualTo(1);
            cast(box, 1);
            box.rejoin();
            assertThat(box.storage()).isEqualTo(storage);
        }
        assertThat(folder(name).resolve(BoxFile.NAME)).hasBinaryContent(before);
    }

    @Test
    void aBrokenBoxIsNotReplacedByAnEmptyOne() throws Exception {
        try (BallotBox box = hall.open(card(), random)) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 2);
        }
        BoxEditor.edit(card(), "DELETE FROM box");
        Map<String, byte[]> before = Hall.files(card());
        assertThatThrownBy(this::open).isInstanceOf(InconsistentBallotBoxException.class);
        assertThat(Hall.files(card())).containsAllEntriesOf(before);
        assertThat(stick().resolve(BoxFile.NAME)).doesNotExist();
    }

    @Test
    void aStickOnTheCardsOwnDiskIsNoSecondPlace() throws Exception {
        try (BallotBox box = open(hall, Stick.OTHER_DISK)) {
            assertThat(box.storage()).isEqualTo(storage(Condition.IN_STEP, Condition.NOT_MOUNTED));
            box.openPolls(Hall.SOFTWARE);
            cast(box, 1);
            box.rejoin();
        }
        assertThat(stick()).doesNotExist();
    }

    @Test
    void namesWhatTheDatabaseReports() {
        assertThat(Condition.after(new SQLException("full", "", 13))).isEqualTo(Condition.FULL);
        assertThat(Condition.after(new SQLException("read-only", "", 8 | (3 << 8))))
                .isEqualTo(Condition.READ_ONLY);
        assertThat(Condition.after(new SQLException("no database", "", 26))).isEqualTo(Condition.DAMAGED);
        assertThat(Condition.after(new SQLException("i/o", "", 10 | (4 << 8)))).isEqualTo(Condition.FAILED);
        assertThat(Condition.READ_ONLY.word()).isEqualTo("read-only");
    }

    @Test
    void oneKioskAtATimeHasAPlace() throws Exception {
        try (BallotBox box = open()) {
            assertThatThrownBy(this::open).isInstanceOf(BallotBoxInUseException.class);
            box.openPolls(Hall.SOFTWARE);
        }
        try (BoxFile ignored = BoxFile.open(
                stick(),
                BoxReader.of(hall.election().rules(), hall.election().kiosk(Hall.KIOSK))
                        .owner())) {
            assertThatThrownBy(this::open).isInstanceOf(BallotBoxInUseException.class);
        }
        open().close();
    }

    private void assertDiverged() throws IOException {
        Map<String, byte[]> before = Hall.files(place);
        assertThatThrownBy(this::open).isInstanceOf(DivergedBallotBoxException.class);
        assertSame(before);
    }

    private void assertSame(Map<String, byte[]> before) throws IOException {
        Map<String, byte[]> after = Hall.files(place);
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }

    private void goOnWithout(String name, int casts) throws Exception {
        Path away = takeAway(name);
        try (BallotBox box = name.equals("stick") ? open() : openStickAlone()) {
            assertThat(box.storage().isInTrouble()).isTrue();
            cast(box, casts);
        }
        bringBack(name, away);
    }

    /** A card whose folder cannot be made is one that cannot be used. */
    private BallotBox openStickAlone() throws Exception {
        return open();
    }

    private Path takeAway(String name) throws IOException {
        Path away = place.resolve("away-" + name);
        Files.move(folder(name), away);
        // Something stands in the way, so that nothing new can be made there.
        Files.writeString(folder(name), "not a folder");
        return away;
    }

    private void bringBack(String name, Path away) throws IOException {
        Files.delete(folder(name));
        Files.move(away, folder(name));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(from.resolve(BoxFile.NAME), to.resolve(BoxFile.NAME), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void replace(Path folder, Path by) throws IOException {
        copy(by, folder);
        Files.deleteIfExists(folder.resolve(BoxFile.NAME + BoxFile.JOURNAL));
    }
}
