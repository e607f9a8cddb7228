package urna.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.emulated.host.Evening;
import urna.emulated.host.HostElection;
import urna.emulated.host.HostHub;
import urna.emulated.host.Tally;
import urna.emulated.machine.Disk;
import urna.emulated.machine.KioskCard;
import urna.emulated.machine.Line;
import urna.emulated.machine.Pi;
import urna.emulated.machine.PoweredKiosk;
import urna.hall.voter.Intention;
import urna.kiosk.paper.PaperRoll;
import urna.kiosk.screen.ScreenStates;
import urna.log.VerifiedLog;

/** An election from the card that the workshop hands over to the acta, with every press made on the emulated pins. */
class WholeElectionPiIT {
    private static final Intention BLANK = new Intention(Map.of());
    private static final List<Intention> VOTERS = List.of(
            vote("escaleras", List.of("ana", "berta", "carlos"), "si", "vocero-1", "vocero-2"),
            vote("agua", List.of("diego", "elena", "fidel"), "no", "vocero-3", "vocero-4"),
            vote("cancha", List.of(), "si", "vocero-5", "vocero-6"),
            vote("escuela", List.of("ana"), "si", "vocero-7", "vocero-8"),
            vote("agua", List.of("berta"), "no", "vocero-9", "vocero-10"),
            vote("agua", List.of("ana"), "si", "vocero-11", "vocero-12"),
            BLANK);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Of the printer on the board. */
    private static final int COLUMNS = 48;

    @TempDir
    private Path folder;

    private static Intention vote(String project, List<String> judges, String charter, String... spokespersons) {
        return new Intention(Map.of(
                "proyecto",
                List.of(project),
                "jueces",
                judges,
                "carta",
                List.of(charter),
                "voceria",
                List.of(spokespersons)));
    }

    @Test
    void whatWasPressedIsWhatTheActaSays() throws Exception {
        HostElection election = HostElection.provision(
                Files.createDirectory(folder.resolve("hall")), HostElection.HOST_OF_QEMU, HostElection.draft());
        Disk card = KioskCard.of(folder.resolve("card"), election.kioskFolder(), Boards.PANEL);
        try (HostHub hub = HostHub.start(election);
                PoweredKiosk kiosk = PoweredKiosk.of(Pi.installed(), Files.createDirectory(folder.resolve("pi")), card)
                        .handOver()
                        .start()) {
            Mesa mesa = new Mesa(kiosk, ScreenStates.ELECTION, election.pin());
            mesa.look("before the polls are opened");
            mesa.changePolls();
            hub.awaitPolls(VerifiedLog.Phase.OPEN);
            correctAndSwitchLanguage(mesa);
            mesa.listen();
            for (Intention voter : VOTERS.subList(1, VOTERS.size())) {
                mesa.vote(voter);
            }
            voidASession(mesa);
            mesa.listen();
            mesa.changePolls();
            hub.awaitPolls(VerifiedLog.Phase.CLOSED);
            hub.awaitVotes(VOTERS.size());
            assertThat(hub.tally()).isEqualTo(pressed());
            assertPaper(kiosk);
        }
        Evening evening = Evening.of(election);
        assertThat(evening.passed()).as(evening.audit().output()).isTrue();
        assertThat(evening.tally()).isEqualTo(pressed());
        assertThat(evening.acta().sessions().cast()).isEqualTo(VOTERS.size());
        assertThat(evening.acta().sessions().voided()).isEqualTo(1);
    }

    /** The first voter, who reads English, tries blank, takes it back, and changes the mind about a project. */
    private static void correctAndSwitchLanguage(Mesa mesa) throws Exception {
        mesa.press(Line.ENABLE, Line.LANGUAGE, Line.BLANK, Line.CORRECT, Line.OPTION_2, Line.OPTION_1);
        mesa.goOn(VOTERS.get(0));
    }

    private static void voidASession(Mesa mesa) throws Exception {
        mesa.press(Line.ENABLE, Line.OPTION_3, Line.VOID);
        mesa.waitForNotices();
    }

    /** The zero report when the polls were opened, the close report with the counts. */
    private static void assertPaper(PoweredKiosk kiosk) {
        Awaitility.await("the close report is printed").atMost(PATIENCE).untilAsserted(() -> {
            List<PaperRoll.Strip> paper = kiosk.hands().paper(COLUMNS);
            assertThat(paper.get(0).text()).contains("REPORTE CERO").contains("Opción agua: 0");
            assertThat(paper.get(paper.size() - 1).text()).contains("Opción agua: 3", "Opción escuela: 1");
        });
    }

    private static Tally pressed() {
        return new Tally(Map.ofEntries(
                Map.entry("proyecto/escaleras", 1L),
                Map.entry("proyecto/agua", 3L),
                Map.entry("proyecto/cancha", 1L),
                Map.entry("proyecto/escuela", 1L),
                Map.entry("proyecto/", 1L),
                Map.entry("jueces/ana", 3L),
                Map.entry("jueces/berta", 2L),
                Map.entry("jueces/carlos", 1L),
                Map.entry("jueces/diego", 1L),
                Map.entry("jueces/elena", 1L),
                Map.entry("jueces/fidel", 1L),
                Map.entry("jueces/", 2L),
                Map.entry("carta/si", 4L),
                Map.entry("carta/no", 2L),
                Map.entry("carta/", 1L),
                Map.entry("voceria/vocero-1", 1L),
                Map.entry("voceria/vocero-2", 1L),
                Map.entry("voceria/vocero-3", 1L),
                Map.entry("voceria/vocero-4", 1L),
                Map.entry("voceria/vocero-5", 1L),
                Map.entry("voceria/vocero-6", 1L),
                Map.entry("voceria/vocero-7", 1L),
                Map.entry("voceria/vocero-8", 1L),
                Map.entry("voceria/vocero-9", 1L),
                Map.entry("voceria/vocero-10", 1L),
                Map.entry("voceria/vocero-11", 1L),
                Map.entry("voceria/vocero-12", 1L),
                Map.entry("voceria/", 1L)));
    }
}
