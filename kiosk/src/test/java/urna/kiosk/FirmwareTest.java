package urna.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static urna.kiosk.session.Button.BLANK;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.OPTION_1;
import static urna.kiosk.session.Button.OPTION_2;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.ballotbox.BallotBoxInUseException;
import urna.kiosk.ballotbox.Stick;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.testing.Desk;
import urna.kiosk.testing.FakeHub;
import urna.kiosk.testing.HandTicker;
import urna.kiosk.testing.Mesa;
import urna.log.VerifiedLog;
import urna.record.Alarm;
import urna.record.Entry;
import urna.record.EntryNote;
import urna.record.Restarted;
import urna.record.Sessions;
import urna.testing.TestElection;
import urna.wire.KioskState;

class FirmwareTest {
    @TempDir
    private Path folder;

    private final TestElection election = new TestElection();
    private final Desk desk = new Desk();
    private final FakeHub hub = new FakeHub(election);
    private final HandTicker time = new HandTicker();
    private Mesa mesa = new Mesa(Path.of(""), election);

    @BeforeEach
    void putItOnTheTable() {
        mesa = new Mesa(folder, election);
    }

    private static void vote(Firmware kiosk) {
        kiosk.post(new Event.Enable());
        Mesa.press(kiosk, OPTION_2, CONFIRM, OPTION_1, OPTION_2, CONFIRM, BLANK, CONFIRM, CONFIRM);
    }

    /** The network's events come by way of the loop, behind the ticks that are in it. */
    private void connect() {
        time.pass(1);
        desk.awaitScreen(screen -> screen.status().status().connected());
        time.pass(1);
    }

    private List<Entry> log() throws Exception {
        List<Entry> entries = new ArrayList<>();
        try (BallotBox box = mesa.box()) {
            for (byte[] note : box.export().entries()) {
                entries.add(EntryNote.open(note, mesa.folder().kiosk().key()));
            }
        }
        return entries;
    }

    private Sessions sessions() throws Exception {
        try (BallotBox box = mesa.box()) {
            return box.sessions();
        }
    }

    @Test
    void holdsADay() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
            for (int i = 0; i < 7; i++) {
                vote(kiosk);
                desk.awaitScreen(Screen.Kind.RECORDED);
                time.pass(8);
                desk.awaitScreen(Screen.Kind.LOCKED);
            }
            kiosk.post(new Event.Enable());
            Mesa.press(kiosk, OPTION_1);
            kiosk.post(new Event.VoidSession());
            desk.awaitScreen(Screen.Kind.VOIDED);
            assertThat(kiosk.isDelivered()).isFalse();
            Mesa.close(kiosk);
            desk.awaitScreen(screen -> screen.status().status().polls() == VerifiedLog.Phase.CLOSED);
            time.pass(30);
            await().until(kiosk::isDelivered);
        }
        assertThat(desk.reports())
                .extracting(Printout::kind)
                .containsExactly(Printout.Kind.ZERO_REPORT, Printout.Kind.CLOSE_REPORT);
        assertThat(desk.reports().get(1).lines())
                .contains("Sesiones habilitadas: 8", "Sesiones con voto: 7", "Sesiones anuladas: 1", "Opción agua: 7");
        assertThat(sessions()).isEqualTo(new Sessions(8, 7, 1));
        assertThat(hub.state().map(KioskState::polls)).contains(KioskState.Polls.CLOSED);
        assertThat(hub.isClosed()).isTrue();
    }

    @Test
    void worksADayWithoutNetwork() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub.withoutNetwork(), time)) {
            Mesa.open(kiosk);
            vote(kiosk);
            time.pass(3);
            Mesa.close(kiosk);
            Screen screen = desk.awaitScreen(closed -> closed.status().status().polls() == VerifiedLog.Phase.CLOSED);
            assertThat(screen.status().status().segmentsWaiting()).isPositive();
            assertThat(screen.status().status().connected()).isFalse();
            assertThat(kiosk.isDelivered()).isFalse();
        }
        assertThat(sessions()).isEqualTo(new Sessions(1, 1, 0));
    }

    @Test
    void tellsTheHubOfVotersAtFixedIntervalsOnly() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
            connect();
            await().until(() -> hub.state().isPresent());
            vote(kiosk);
            desk.awaitScreen(Screen.Kind.RECORDED);
            assertThat(hub.state().map(KioskState::cast)).contains(0L);
            time.pass(20);
            await().until(() -> hub.state().orElseThrow().cast() == 1);
        }
    }

    @Test
    void voidsOnceWhatAPowerCutInterrupted() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
            kiosk.post(new Event.Enable());
            Mesa.press(kiosk, OPTION_2, CONFIRM);
        }
        // Switched off in good order: no choice stays on the panel.
        assertThat(desk.screen().kind()).isEqualTo(Screen.Kind.OUT_OF_SERVICE);
        for (int start = 0; start < 2; start++) {
            try (Firmware kiosk = mesa.start(desk, new FakeHub(election), time)) {
                desk.awaitScreen(start == 0 ? Screen.Kind.VOIDED : Screen.Kind.LOCKED);
            }
        }
        assertThat(sessions()).isEqualTo(new Sessions(1, 0, 1));
        assertThat(log()).extracting(Entry::kind).containsExactly("urna.opened/v1", Restarted.KIND, Restarted.KIND);
    }

    @Test
    void keepsABallotWhoseVoterCouldNotBeToldAnyMore() throws Exception {
        Firmware kiosk = mesa.start(desk, hub, time);
        Mesa.open(kiosk);
        desk.failAt(Screen.Kind.RECORDED);
        vote(kiosk);
        assertThatThrownBy(() -> kiosk.ended().get(10, TimeUnit.SECONDS)).hasMessageContaining("the display broke");
        assertThat(sessions()).isEqualTo(new Sessions(1, 1, 0));
    }

    @Test
    void countsNothingThatWasNotYetInTheBox() throws Exception {
        Firmware kiosk = mesa.start(desk, hub, time);
        Mesa.open(kiosk);
        desk.failAt(Screen.Kind.RECORDING);
        vote(kiosk);
        assertThatThrownBy(() -> kiosk.ended().get(10, TimeUnit.SECONDS)).hasMessageContaining("the display broke");
        assertThat(sessions()).isEqualTo(new Sessions(1, 0, 1));
    }

    @Test
    void aFailureStopsTheWholeKioskAndIsShown() throws Exception {
        Firmware kiosk = mesa.start(desk, hub, time);
        Mesa.open(kiosk);
        desk.failAt(Screen.Kind.CONTEST);
        kiosk.post(new Event.Enable());
        assertThatThrownBy(() -> kiosk.ended().get(10, TimeUnit.SECONDS)).hasMessageContaining("the display broke");
        assertThat(desk.screen().kind()).isEqualTo(Screen.Kind.OUT_OF_SERVICE);
        assertThat(desk.light()).isEqualTo(Light.ATTENTION);
        assertThat(hub.isClosed()).isTrue();
        kiosk.post(new Event.Press(OPTION_1));
        kiosk.close();
        assertThat(desk.screen().kind()).isEqualTo(Screen.Kind.OUT_OF_SERVICE);
    }

    @Test
    void leavesNobodysChoicesOnTheScreenWhateverElseFails() throws Exception {
        Firmware kiosk = mesa.start(desk, hub, time);
        Mesa.open(kiosk);
        kiosk.post(new Event.Enable());
        Mesa.press(kiosk, OPTION_1);
        desk.awaitScreen(screen -> screen.lines().stream().anyMatch(Screen.Line::marked));
        desk.breakLamp();
        kiosk.fail(new IllegalStateException("the pins are gone"));
        await().until(() -> kiosk.ended().isDone());
        assertThat(desk.screen().kind()).isEqualTo(Screen.Kind.OUT_OF_SERVICE);
        assertThat(hub.isClosed()).isTrue();
        assertThat(sessions()).isEqualTo(new Sessions(1, 0, 1));
        assertThatThrownBy(() -> kiosk.ended().join())
                .cause()
                .hasMessage("the pins are gone")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("the lamp broke at ATTENTION"));
    }

    @Test
    void callsWithTheLampThoughTheDisplayIsWhatFails() throws Exception {
        Firmware kiosk = mesa.start(desk, hub, time);
        desk.failAt(Screen.Kind.OUT_OF_SERVICE);
        kiosk.close();
        assertThatThrownBy(() -> kiosk.ended().join()).hasMessageContaining("the display broke");
        assertThat(desk.light()).isEqualTo(Light.ATTENTION);
        assertThat(hub.isClosed()).isTrue();
        assertThat(sessions()).isEqualTo(new Sessions(0, 0, 0));
    }

    @Test
    void locksThePinAfterFiveWrongOnes() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            kiosk.post(new Event.KeyTurned(true));
            kiosk.post(new Event.OpenPolls());
            for (int i = 0; i < 5; i++) {
                Mesa.enterPin(kiosk, "00000" + i);
            }
            desk.awaitScreen(screen -> screen.answer().orElse("").contains("60"));
            Mesa.open(kiosk);
            desk.awaitScreen(screen -> screen.answer().orElse("").contains("No se espera ningún PIN"));
            time.pass(61);
            Mesa.open(kiosk);
            desk.awaitScreen(screen -> screen.status().status().polls() == VerifiedLog.Phase.OPEN);
        }
        assertThat(desk.tones()).contains(Effect.Tone.REFUSED);
    }

    @Test
    void aPowerCutGivesNoNewPins() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            kiosk.post(new Event.KeyTurned(true));
            kiosk.post(new Event.PollsButton());
            for (int i = 0; i < 5; i++) {
                Mesa.press(kiosk, OPTION_1, OPTION_2, CONFIRM);
            }
            desk.awaitScreen(screen -> screen.answer().orElse("").contains("60"));
        }
        try (Firmware kiosk = mesa.start(desk, new FakeHub(election), time)) {
            kiosk.post(new Event.KeyTurned(true));
            kiosk.post(new Event.PollsButton());
            desk.awaitScreen(screen -> screen.answer().orElse("").contains("60"));
            time.pass(61);
            Mesa.open(kiosk);
            desk.awaitScreen(screen -> screen.status().status().polls() == VerifiedLog.Phase.OPEN);
        }
        try (BallotBox box = mesa.box()) {
            assertThat(box.wrongPins()).isZero();
        }
    }

    @Test
    void tellsAfterAPowerCutBetweenVotersThatNothingWasLost() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
            vote(kiosk);
            desk.awaitScreen(Screen.Kind.RECORDED);
        }
        try (Firmware kiosk = mesa.start(desk, new FakeHub(election), time)) {
            Screen screen = desk.awaitScreen(Screen.Kind.LOCKED);
            assertThat(screen.instruction()).contains("volvió a encender", "Votos registrados: 1");
            kiosk.post(new Event.KeyTurned(true));
            kiosk.post(new Event.Enable());
            desk.awaitScreen(Screen.Kind.CONTEST);
        }
    }

    @Test
    void keepsTellingOfASessionThatAPowerCutEnded() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
            kiosk.post(new Event.Enable());
            desk.awaitScreen(Screen.Kind.CONTEST);
        }
        try (Firmware kiosk = mesa.start(desk, new FakeHub(election), time)) {
            desk.awaitScreen(Screen.Kind.VOIDED);
            time.pass(600);
            kiosk.post(new Event.KeyTurned(true));
            desk.awaitScreen(screen -> screen.status().status().keyOn());
            assertThat(desk.screen().kind()).isEqualTo(Screen.Kind.VOIDED);
            assertThat(desk.light()).isEqualTo(Light.ATTENTION);
            kiosk.post(new Event.Enable());
            desk.awaitScreen(Screen.Kind.CONTEST);
        }
    }

    @Test
    void pausesAndPrintsAgain() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
            kiosk.post(new Event.Pause());
            desk.awaitScreen(Screen.Kind.PAUSED);
            assertThat(desk.light()).isEqualTo(Light.OFF);
            kiosk.post(new Event.Reprint());
            Mesa.close(kiosk);
        }
        try (Firmware kiosk = mesa.start(desk, new FakeHub(election), time)) {
            kiosk.post(new Event.KeyTurned(true));
            kiosk.post(new Event.Reprint());
            kiosk.post(new Event.KeyTurned(false));
        }
        assertThat(desk.reports()).hasSize(4);
        assertThat(desk.reports().get(1)).isEqualTo(desk.reports().get(0));
        assertThat(desk.reports().get(3)).isEqualTo(desk.reports().get(2));
    }

    @Test
    void opensThePollsWithoutPaperAndRaisesAnAlarm() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
            kiosk.post(new Event.PartChanged(Alarm.Part.PRINTER, true));
            desk.awaitScreen(screen -> screen.status().status().alarms().equals(List.of(Alarm.Part.PRINTER)));
            connect();
            await().untilAsserted(() ->
                    assertThat(hub.state().map(KioskState::alarms)).contains(List.of("printer")));
            Mesa.close(kiosk);
            kiosk.post(new Event.PartChanged(Alarm.Part.PRINTER, false));
            desk.awaitScreen(screen -> screen.status().status().polls() == VerifiedLog.Phase.CLOSED
                    && screen.status().status().alarms().isEmpty());
        }
        assertThat(log()).extracting(Entry::kind).containsExactly("urna.opened/v1", Alarm.KIND, "urna.closed/v1");
    }

    @Test
    void goesOnWithAnAlarmWhileTheStickIsOut() throws Exception {
        Path media = Files.createDirectory(folder.resolve("media"));
        Optional<Stick> stick = Optional.of(new Stick(media.resolve("stick"), Stick.ANY_DISK));
        try (Firmware kiosk = mesa.start(stick, desk, hub, time)) {
            Mesa.open(kiosk);
            vote(kiosk);
            desk.awaitScreen(Screen.Kind.RECORDED);
            time.pass(10);
            Path away = Files.move(media, folder.resolve("away"));
            time.pass(1);
            desk.awaitScreen(screen -> screen.status().status().alarms().equals(List.of(Alarm.Part.STORAGE)));
            vote(kiosk);
            desk.awaitScreen(Screen.Kind.RECORDED);
            time.pass(10);
            Files.move(away, media);
            time.pass(1);
            desk.awaitScreen(screen -> screen.status().status().alarms().isEmpty());
            time.pass(40);
        }
        assertThat(sessions()).isEqualTo(new Sessions(2, 2, 0));
        assertThat(log())
                .filteredOn(Alarm.class::isInstance)
                .extracting(Entry::body)
                .containsExactly("alarm storage raised\n", "alarm storage cleared\n");
    }

    @Test
    void isTheOnlyOneOnItsFolder() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            FakeHub other = new FakeHub(election);
            assertThatThrownBy(() -> mesa.start(new Desk(), other, new HandTicker()))
                    .isInstanceOf(BallotBoxInUseException.class);
            assertThat(other.isClosed()).isTrue();
            assertThat(kiosk.ended()).isNotDone();
        }
    }

    @Test
    void callsThePollWorkerForAVoterWhoLeft() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
            kiosk.post(new Event.Enable());
            time.pass(121);
            desk.awaitScreen(Screen.Kind.IDLE_WARNING);
            assertThat(desk.light()).isEqualTo(Light.ATTENTION);
            time.pass(30);
            desk.awaitScreen(Screen.Kind.VOIDED);
        }
        assertThat(sessions()).isEqualTo(new Sessions(1, 0, 1));
    }
}
