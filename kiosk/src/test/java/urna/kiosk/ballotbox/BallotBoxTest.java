package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Contest;
import urna.log.ForkException;
import urna.log.Segment;
import urna.log.SignedCheckpoint;
import urna.log.TileDirectory;
import urna.log.VerifiedLog.Phase;
import urna.note.UnknownSignerException;
import urna.record.Alarm;
import urna.record.PollsClosed;
import urna.record.Sessions;
import urna.testing.SeededRandom;

class BallotBoxTest {
    private final Hall hall = Hall.live(2);
    private final SeededRandom random = new SeededRandom(7);

    @TempDir
    private Path folder;

    @Test
    void wholeDayEndsInALogThatVerifies() throws Exception {
        try (BallotBox box = hall.open(folder.resolve("data"), random)) {
            assertThat(box.phase()).isEqualTo(Phase.NOT_OPENED);
            box.openPolls(Hall.SOFTWARE);
            for (Ballot ballot : Ballot.random(5, hall.election().election(), random)) {
                box.enableSession();
                box.castBallot(ballot.choices());
            }
            box.enableSession();
            box.voidSession();
            box.recordAlarm(Alarm.Part.PRINTER, true);
            box.recordRestart("test-2");
            PollsClosed closed = box.closePolls();

            assertThat(box.phase()).isEqualTo(Phase.CLOSED);
            assertThat(closed.sessions()).isEqualTo(new Sessions(6, 5, 1));
            assertThat(box.export().entries()).hasSize(1 + 3 * 5 + 2 + 1);
            DayCheck.verify(hall, box);
        }
    }

    @Test
    void goesOnAfterAReopeningWhereItWas() throws Exception {
        try (BallotBox box = hall.open(folder, random)) {
            box.openPolls(Hall.SOFTWARE);
            cast(box, 5);
        }
        try (BallotBox box = hall.open(folder, random)) {
            assertThat(box.interrupted()).isFalse();
            assertThat(box.phase()).isEqualTo(Phase.OPEN);
            assertThat(box.sessions()).isEqualTo(new Sessions(5, 5, 0));
            cast(box, 2);
            assertThat(box.closePolls().sessions().cast()).isEqualTo(7);
        }
        try (BallotBox box = hall.open(folder, random)) {
            assertThat(box.phase()).isEqualTo(Phase.CLOSED);
            DayCheck.verify(hall, box);
        }
    }

    @Test
    void sessionThatAPowerCutInterruptedIsVoided() throws Exception {
        try (BallotBox box = hall.open(folder, random)) {
            box.openPolls(Hall.SOFTWARE);
            box.enableSession();
        }
        try (BallotBox box = hall.open(folder, random)) {
            assertThat(box.interrupted()).isTrue();
            assertThat(box.sessions()).isEqualTo(new Sessions(1, 0, 1));
        }
        try (BallotBox box = hall.open(folder, random)) {
            assertThat(box.interrupted()).isFalse();
            assertThat(box.sessions()).isEqualTo(new Sessions(1, 0, 1));
        }
    }

    @Test
    void aPowerCutGivesNoNewTriesToWhoeverGuessesThePin() throws Exception {
        try (BallotBox box = hall.open(folder, random)) {
            assertThat(box.wrongPins()).isZero();
            box.keepWrongPins(4);
        }
        try (BallotBox box = hall.open(folder, random)) {
            assertThat(box.wrongPins()).isEqualTo(4);
            box.keepWrongPins(0);
            assertThatThrownBy(() -> box.keepWrongPins(-1)).isInstanceOf(IllegalArgumentException.class);
        }
        try (BallotBox box = hall.open(folder, random)) {
            assertThat(box.wrongPins()).isZero();
        }
    }

    @Test
    void refusesWhatTheMomentDoesNotAllow() throws Exception {
        try (BallotBox box = hall.open(folder, random)) {
            assertThatThrownBy(box::enableSession).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(box::closePolls).isInstanceOf(IllegalStateException.class);
            box.openPolls(Hall.SOFTWARE);
            assertThatThrownBy(() -> box.openPolls(Hall.SOFTWARE)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> box.castBallot(Map.of())).hasMessage("no session is enabled");
            assertThatThrownBy(box::voidSession).hasMessage("no session is enabled");
            box.enableSession();
            assertThatThrownBy(box::enableSession).hasMessage("a session is enabled already");
            assertThatThrownBy(box::closePolls).hasMessage("a session is enabled");
        }
    }

    @Test
    void refusesABallotThatTheContestsDoNotAllow() throws Exception {
        try (BallotBox box = hall.open(folder, random)) {
            box.openPolls(Hall.SOFTWARE);
            box.enableSession();
            List<Map<String, List<String>>> bad = List.of(
                    Map.of(),
                    Map.of("proyecto", List.of(), "jueces", List.of()),
                    Map.of("proyecto", List.of(), "jueces", List.of(), "carta", List.of(), "otra", List.of()),
                    Map.of("proyecto", List.of("agua", "cancha"), "jueces", List.of(), "carta", List.of()),
                    Map.of("proyecto", List.of(), "jueces", List.of("ana", "ana"), "carta", List.of()),
                    Map.of("proyecto", List.of("si"), "jueces", List.of(), "carta", List.of()));
            for (Map<String, List<String>> choices : bad) {
                assertThatThrownBy(() -> box.castBallot(choices)).isInstanceOf(IllegalArgumentException.class);
            }
            box.castBallot(Map.of("proyecto", List.of("agua"), "jueces", List.of(), "carta", List.of("si")));
            assertThat(box.sessions()).isEqualTo(new Sessions(1, 1, 0));
        }
    }

    @Test
    void anIdThatIsTakenIsDrawnAgain() throws Exception {
        List<byte[]> draws = new ArrayList<>();
        for (int i : new int[] {1, 1, 2, 1, 2, 3}) {
            draws.add(new byte[] {(byte) i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        }
        try (BallotBox box = hall.open(folder, count -> draws.remove(0))) {
            box.openPolls(Hall.SOFTWARE);
            box.enableSession();
            box.castBallot(blank());
            assertThat(draws).isEmpty();
            box.closePolls();
            assertThat(DayCheck.verify(hall, box)).hasSize(3);
        }
    }

    @Test
    void aRandomSourceThatRepeatsItselfStopsTheCast() throws Exception {
        try (BallotBox box = hall.open(folder, byte[]::new)) {
            box.openPolls(Hall.SOFTWARE);
            box.enableSession();
            assertThatThrownBy(() -> box.castBallot(blank())).hasMessageContaining("again and again");
        }
    }

    @Test
    void keepsReceiptsOfItsOwnHistoryOnly() throws Exception {
        Hall other = new Hall(hall.election());
        try (BallotBox box = hall.open(folder.resolve("ours"), random);
                BallotBox cloned = other.open(folder.resolve("theirs"), random)) {
            box.openPolls(Hall.SOFTWARE);
            cloned.openPolls("test-2");
            SignedCheckpoint first =
                    hall.receipt(box.segmentFrom(0).orElseThrow().checkpoint());
            box.recordRestart(Hall.SOFTWARE);
            assertThat(box.segmentsWaiting()).isEqualTo(2);
            box.keepReceipt(first);
            assertThat(box.receivedSize()).isEqualTo(1);
            assertThat(box.segmentsWaiting()).isEqualTo(1);

            SignedCheckpoint sameSize =
                    hall.receipt(cloned.segmentFrom(0).orElseThrow().checkpoint());
            assertThatThrownBy(() -> box.keepReceipt(sameSize)).isInstanceOf(ForkException.class);
            cloned.recordRestart("a");
            cloned.recordRestart("b");
            SignedCheckpoint longer =
                    hall.receipt(cloned.segmentFrom(2).orElseThrow().checkpoint());
            assertThatThrownBy(() -> box.keepReceipt(longer)).isInstanceOf(ForkException.class);
            SignedCheckpoint unsigned = SignedCheckpoint.open(
                    box.segmentFrom(1).orElseThrow().checkpoint(),
                    hall.election().kiosk(Hall.KIOSK).key());
            assertThatThrownBy(() -> box.keepReceipt(unsigned)).isInstanceOf(UnknownSignerException.class);
            assertThat(box.receivedSize()).isEqualTo(1);
        }
    }

    @Test
    void exportsUnderTheReceiptOnceTheHubHasAll() throws Exception {
        try (BallotBox box = hall.open(folder, random)) {
            box.openPolls(Hall.SOFTWARE);
            Segment segment = box.segmentFrom(0).orElseThrow();
            assertThat(box.export().checkpoint()).isEqualTo(segment.checkpoint());
            SignedCheckpoint receipt = hall.receipt(segment.checkpoint());
            box.keepReceipt(receipt);
            assertThat(box.export().checkpoint().signatures()).hasSize(2);
            box.recordRestart(Hall.SOFTWARE);
            assertThat(box.export().checkpoint().signatures()).hasSize(1);
            // A late copy of an older receipt changes nothing.
            box.keepReceipt(hall.receipt(box.segmentFrom(1).orElseThrow().checkpoint()));
            box.keepReceipt(receipt);
            assertThat(box.receivedSize()).isEqualTo(2);
            assertThat(box.export().checkpoint().signatures()).hasSize(2);
        }
        try (BallotBox box = hall.open(folder, random)) {
            assertThat(box.receivedSize()).isEqualTo(2);
            assertThat(box.export().checkpoint().signatures()).hasSize(2);
        }
    }

    @Test
    void anUnopenedBoxExportsAnEmptyLog() throws Exception {
        try (BallotBox box = hall.open(folder.resolve("data"), random)) {
            box.export().write(folder.resolve("export"));
        }
        assertThat(TileDirectory.read(folder.resolve("export")).entries()).isEmpty();
    }

    private void cast(BallotBox box, int number) {
        for (Ballot ballot : Ballot.random(number, hall.election().election(), random)) {
            box.enableSession();
            box.castBallot(ballot.choices());
        }
    }

    private Map<String, List<String>> blank() {
        return hall.election().election().contests().stream()
                .collect(Collectors.toMap(Contest::id, contest -> List.of()));
    }
}
