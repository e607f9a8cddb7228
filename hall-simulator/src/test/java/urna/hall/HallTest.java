package urna.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.audit.AuditReport;
import urna.audit.ExportAudit;
import urna.election.ElectionPackage;
import urna.hall.kiosk.VirtualKiosk;
import urna.hall.voter.Intention;
import urna.hall.voter.Pace;
import urna.hall.voter.ScriptedPollWorker;
import urna.hall.voter.ScriptedVoter;
import urna.hall.workshop.HallFolder;
import urna.note.RandomSource;

/** A hall that is switched off and on again, with all three contests. */
class HallTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Intention WATER = new Intention(Map.of(
            "proyecto", List.of("agua"),
            "jueces-de-paz", List.of("ana", "ignacio"),
            "carta-fundacional", List.of()));

    @TempDir
    Path folder;

    private HallFolder hall;
    private ElectionPackage election;

    @BeforeEach
    void prepare() throws Exception {
        hall = HallFixture.demo(folder, 2, 2);
        election = hall.hub().communes().get(0);
    }

    private Hall switchOn() throws Exception {
        return new Hall(hall, Clock.systemUTC(), RandomSource.operatingSystem());
    }

    private void vote(VirtualKiosk kiosk, int times) throws Exception {
        ScriptedPollWorker pollWorker = new ScriptedPollWorker(kiosk, hall.pin());
        pollWorker.open();
        for (int i = 0; i < times; i++) {
            pollWorker.enable();
            assertThat(new ScriptedVoter(kiosk, Pace.AT_ONCE).vote(WATER)).isTrue();
        }
    }

    @Test
    void whatWasRecordedBeforeTheHallWasSwitchedOffIsCountedOnce() throws Exception {
        try (Hall on = switchOn()) {
            for (VirtualKiosk kiosk : on.kiosks()) {
                vote(kiosk, 5);
            }
        }
        try (Hall again = switchOn()) {
            for (VirtualKiosk kiosk : again.kiosks()) {
                vote(kiosk, 2);
                new ScriptedPollWorker(kiosk, hall.pin()).close();
                kiosk.await(screen -> screen.status().status().isDelivered(), PATIENCE);
            }
            Export.write(hall, again.hub(), election, folder.resolve("export"));
        }

        AuditReport audit = ExportAudit.verify(folder.resolve("export"), Optional.empty());

        assertThat(audit.passed()).isTrue();
        assertThat(audit.recount().orElseThrow().sessions().cast()).isEqualTo(14);
        assertThat(audit.recount().orElseThrow().counts().of("proyecto").of("agua"))
                .isEqualTo(14);
        assertThat(audit.recount()
                        .orElseThrow()
                        .counts()
                        .of("carta-fundacional")
                        .blank())
                .isEqualTo(14);
    }

    @Test
    void aSessionThatWasCutOffIsVoidedAndNotCast() throws Exception {
        try (Hall on = switchOn()) {
            VirtualKiosk kiosk = on.kiosks().get(0);
            vote(kiosk, 1);
            new ScriptedPollWorker(kiosk, hall.pin()).enable();
        }
        try (Hall again = switchOn()) {
            for (VirtualKiosk kiosk : again.kiosks()) {
                vote(kiosk, 0);
                new ScriptedPollWorker(kiosk, hall.pin()).close();
                kiosk.await(screen -> screen.status().status().isDelivered(), PATIENCE);
            }
            Export.write(hall, again.hub(), election, folder.resolve("export"));
        }

        AuditReport audit = ExportAudit.verify(folder.resolve("export"), Optional.empty());

        assertThat(audit.passed()).isTrue();
        assertThat(audit.recount().orElseThrow().sessions()).hasToString("Sessions[enabled=2, cast=1, voided=1]");
    }
}
