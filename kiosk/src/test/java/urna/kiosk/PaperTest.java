package urna.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static urna.kiosk.session.Button.BLANK;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.LANGUAGE;
import static urna.kiosk.session.Button.OPTION_1;
import static urna.kiosk.session.Button.OPTION_2;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Paper;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Event;
import urna.kiosk.testing.Desk;
import urna.kiosk.testing.FakeHub;
import urna.kiosk.testing.HandTicker;
import urna.kiosk.testing.Mesa;
import urna.log.VerifiedLog;
import urna.record.EntryNote;
import urna.record.PollsClosed;
import urna.testing.TestElection;

/** What comes out of the printer in the course of a day. */
class PaperTest {
    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final HandTicker time = new HandTicker();

    private Mesa mesa(Paper paper) {
        return new Mesa(
                folder, new TestElection(TestElection.Settings.standard().paper(paper)));
    }

    private Firmware open(Mesa mesa) throws Exception {
        Firmware kiosk = mesa.start(desk, new FakeHub(mesa.election()), time);
        Mesa.open(kiosk);
        return kiosk;
    }

    private static void vote(Firmware kiosk) {
        kiosk.post(new Event.Enable());
        Mesa.press(kiosk, LANGUAGE, OPTION_2, CONFIRM, OPTION_1, OPTION_2, CONFIRM, BLANK, CONFIRM, CONFIRM);
    }

    private List<Printout> printed(Printout.Kind kind) {
        return desk.reports().stream().filter(paper -> paper.kind() == kind).toList();
    }

    @Test
    void theCloseReportIsPrintedInCopiesWithTheSignedEntryOfTheLog() throws Exception {
        Mesa mesa = mesa(new Paper(3, false, false));
        try (Firmware kiosk = open(mesa)) {
            vote(kiosk);
            Mesa.close(kiosk);
            desk.awaitScreen(screen -> screen.status().status().polls() == VerifiedLog.Phase.CLOSED);
        }
        assertThat(printed(Printout.Kind.SLIP)).isEmpty();
        List<Printout> copies = printed(Printout.Kind.CLOSE_REPORT);
        assertThat(copies).hasSize(3);
        String code = copies.get(2).codes().stream().collect(Collectors.joining());
        try (BallotBox box = mesa.box()) {
            assertThat(code.getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(box.export().entries().get((int) box.size() - 1));
        }
        assertThat(EntryNote.open(
                        code.getBytes(StandardCharsets.UTF_8),
                        mesa.folder().kiosk().key()))
                .isInstanceOf(PollsClosed.class);
    }

    @Test
    void aVoterGetsASlipForEachContest() throws Exception {
        Mesa mesa = mesa(new Paper(1, true, false));
        try (Firmware kiosk = open(mesa)) {
            vote(kiosk);
            desk.awaitScreen(Screen.Kind.RECORDED);
        }
        assertThat(printed(Printout.Kind.SLIP))
                .extracting(slip -> slip.lines().stream()
                        .filter(line -> line.startsWith("* "))
                        .toList())
                .containsExactly(
                        List.of("* Opción agua"),
                        List.of("* Opción ana", "* Opción berta"),
                        List.of("* EN BLANCO / BLANK"));
    }

    @Test
    void aSlipTellsNothingOfVoterTimeOrKiosk() throws Exception {
        Mesa mesa = mesa(new Paper(1, true, false));
        try (Firmware kiosk = open(mesa)) {
            vote(kiosk);
            desk.awaitScreen(Screen.Kind.RECORDED);
            Mesa.close(kiosk);
            desk.awaitScreen(screen -> screen.status().status().polls() == VerifiedLog.Phase.CLOSED);
        }
        String slips = printed(Printout.Kind.SLIP).stream()
                .map(slip -> String.join("\n", slip.lines()))
                .collect(Collectors.joining("\n"));
        List<String> ids = slips.lines()
                .filter(line -> line.startsWith("Comprobante"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(slips).doesNotContain("k-1").doesNotContainPattern("\\d\\d:\\d\\d");
        try (BallotBox box = mesa.box()) {
            for (byte[] entry : box.export().entries()) {
                assertThat(new String(entry, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT))
                        .doesNotContain(ids);
            }
        }
    }

    @Test
    void thereIsNoSlipOfABallotThatIsNotRecorded() throws Exception {
        Firmware kiosk = open(mesa(new Paper(1, true, false)));
        desk.failAt(Screen.Kind.RECORDING);
        vote(kiosk);
        assertThatThrownBy(() -> kiosk.ended().get(10, TimeUnit.SECONDS)).hasMessageContaining("the display broke");
        assertThat(printed(Printout.Kind.SLIP)).isEmpty();
    }
}
