package urna.emulated.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hall.kiosk.VirtualKiosk;
import urna.hall.voter.Intention;
import urna.hall.voter.Pace;
import urna.hall.voter.ScriptedPollWorker;
import urna.hall.voter.ScriptedVoter;
import urna.handover.KioskFolder;
import urna.handover.TlsIdentity;
import urna.kiosk.raster.PanelSize;
import urna.kiosk.raster.Pictures;
import urna.kiosk.raster.Raster;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.ScreenStates;
import urna.kiosk.session.Event;
import urna.kiosk.session.Paging;
import urna.log.VerifiedLog;
import urna.record.Alarm;
import urna.testing.SeededRandom;

/** Everything around an emulated kiosk, with an ordinary one in its place. */
class HostDayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Intention WATER = new Intention(
            Map.of("proyecto", List.of("agua"), "jueces", List.of("ana", "diego"), "carta", List.of("si")));
    private static final Intention COURT = new Intention(Map.of("proyecto", List.of("cancha"), "carta", List.of("no")));
    private static final Intention BLANK = new Intention(Map.of());

    @TempDir
    private Path folder;

    @Test
    void whatWasPressedGoesThroughTlsIntoAnActaThatAnAuditPasses() throws Exception {
        HostElection election = HostElection.provision(folder, HostElection.LOOPBACK, HostElection.draft());
        try (HostHub hub = HostHub.start(election);
                VirtualKiosk kiosk = kiosk(election)) {
            shows(kiosk, "not-opened");
            ScriptedPollWorker worker = new ScriptedPollWorker(kiosk, election.pin());
            worker.open();
            hub.awaitPolls(VerifiedLog.Phase.OPEN);
            vote(kiosk, worker, WATER, WATER);
            hub.broker().kill();
            vote(kiosk, worker, COURT, BLANK);
            hub.broker().restart();
            hub.awaitVotes(2);
            assertThat(hub.log().counts().of("carta").votes())
                    .as("two stay in the box until the close")
                    .isEqualTo(2);
            worker.close();
            hub.awaitPolls(VerifiedLog.Phase.CLOSED);
            hub.awaitVotes(4);
            kiosk.await(screen -> screen.status().status().isDelivered(), PATIENCE);
            assertThat(hub.alarms()).isEmpty();
            assertThat(hub.tally()).isEqualTo(pressed());
        }
        Evening evening = Evening.of(election);
        assertThat(evening.passed()).as(evening.audit().output()).isTrue();
        assertThat(evening.tally()).isEqualTo(pressed());
        assertThat(evening.acta().sessions().cast()).isEqualTo(4);
    }

    private static void vote(VirtualKiosk kiosk, ScriptedPollWorker worker, Intention... intentions) throws Exception {
        for (Intention intention : intentions) {
            worker.enable();
            shows(kiosk, "choose-one");
            assertThat(new ScriptedVoter(kiosk, Pace.AT_ONCE).vote(intention)).isTrue();
        }
    }

    private static Tally pressed() {
        return new Tally(Map.of(
                "proyecto/agua", 2L,
                "proyecto/cancha", 1L,
                "proyecto/", 1L,
                "jueces/ana", 2L,
                "jueces/diego", 2L,
                "jueces/", 2L,
                "carta/si", 2L,
                "carta/no", 1L,
                "carta/", 1L,
                "voceria/", 4L));
    }

    private static VirtualKiosk kiosk(HostElection election) throws Exception {
        return new VirtualKiosk(
                KioskFolder.load(election.kioskFolder()), Clock.systemUTC(), new SeededRandom(3), "test-1");
    }

    /** The screens of the kiosk's own tests, but for the foot, which tells of this day. */
    private static void shows(VirtualKiosk kiosk, String name) throws InterruptedException {
        Screen shown = kiosk.await(screen -> true, PATIENCE);
        assertThat(shown)
                .isEqualTo(ScreenStates.screen(
                        name, shown.language(), shown.status().status()));
    }

    @Test
    void anOperatorSeesTheKiosksAlarmsAlsoAtAHubThatWasStartedAgain() throws Exception {
        HostElection election = HostElection.provision(folder, HostElection.LOOPBACK, HostElection.draft());
        try (VirtualKiosk kiosk = kiosk(election)) {
            kiosk.post(new Event.PartChanged(Alarm.Part.PRINTER, true));
            try (HostHub hub = HostHub.start(election)) {
                hub.awaitAlarm("printer");
            }
            kiosk.post(new Event.PartChanged(Alarm.Part.POWER, true));
            try (HostHub hub = HostHub.start(election)) {
                hub.awaitAlarm("power");
                assertThat(hub.alarms()).containsExactlyInAnyOrder("printer", "power");
            }
        }
    }

    @Test
    void thePanelHasRoomForEveryLineOfTheScreensThatAreCompared() {
        Raster raster = new Raster(PanelSize.W800_H480, Pictures.NONE);
        assertThat(raster.paging(ScreenStates.ELECTION)).isEqualTo(Paging.full(ScreenStates.ELECTION));
    }

    @Test
    void anEmulatedKioskIsSentToABrokerWhoseCertificateNamesThatAddress() throws Exception {
        HostElection election = HostElection.provision(folder, HostElection.HOST_OF_QEMU, HostElection.draft());
        KioskFolder kiosk = KioskFolder.load(election.kioskFolder());
        assertThat(kiosk.settings().broker()).isEqualTo("ssl://10.0.2.2:" + election.brokerPort());
        assertThat(TlsIdentity.read(election.brokerFolder()).certificate().getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .contains("10.0.2.2");
        HostHub.start(election).close();
    }
}
