package urna.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Button;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.testing.Desk;
import urna.kiosk.testing.FakeHub;
import urna.kiosk.testing.HandTicker;
import urna.kiosk.testing.Mesa;
import urna.record.Alarm;
import urna.record.Entry;
import urna.record.EntryNote;
import urna.record.Sessions;
import urna.testing.TestElection;
import urna.wire.KioskState;

/** A whole kiosk whose display does not answer. */
class DarkScreenTest {
    @TempDir
    private Path folder;

    private final TestElection election = new TestElection(
            TestElection.Settings.standard().contests(TestElection.contests().subList(0, 1)));
    private final Desk desk = new Desk();
    private final HandTicker time = new HandTicker();
    private final FakeHub hub = new FakeHub(election);
    private Mesa mesa;

    @BeforeEach
    void handOver() {
        mesa = new Mesa(folder.resolve("k-1"), election);
    }

    private List<String> alarms() throws Exception {
        List<String> alarms = new ArrayList<>();
        try (BallotBox box = mesa.box()) {
            for (byte[] note : box.export().entries()) {
                Entry entry = EntryNote.open(note, mesa.folder().kiosk().key());
                if (entry instanceof Alarm) {
                    alarms.add(entry.body());
                }
            }
        }
        return alarms;
    }

    private Sessions sessions() throws Exception {
        try (BallotBox box = mesa.box()) {
            return box.sessions();
        }
    }

    private void awaitAlarm(boolean raised) {
        desk.awaitScreen(screen -> screen.status().status().alarms().contains(Alarm.Part.DISPLAY) == raised);
    }

    @Test
    void voidsTheSessionAndTakesNobodyUntilItAnswers() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
            kiosk.post(new Event.Enable());
            Mesa.press(kiosk, Button.OPTION_1);
            desk.awaitScreen(screen -> screen.lines().stream().anyMatch(Screen.Line::marked));
            desk.unplug(true);
            // No tick between: what is pressed in the dark is not taken for what it would have been.
            Mesa.press(kiosk, Button.CONFIRM);
            desk.awaitScreen(Screen.Kind.VOIDED);
            awaitAlarm(true);
            assertThat(desk.light()).isEqualTo(Light.ATTENTION);
            assertThat(desk.tones()).contains(Effect.Tone.ATTENTION);
            time.pass(1);
            desk.awaitScreen(screen -> screen.status().status().connected());
            time.pass(1);
            await().untilAsserted(() ->
                    assertThat(hub.state().map(KioskState::alarms)).contains(List.of("display")));
            kiosk.post(new Event.Enable());
            desk.awaitScreen(screen ->
                    screen.answer().filter(text -> text.contains("cable")).isPresent());
            desk.unplug(false);
            time.pass(1);
            awaitAlarm(false);
            assertThat(desk.screen().kind()).isEqualTo(Screen.Kind.VOIDED);
            time.pass(40);
            kiosk.post(new Event.Enable());
            Mesa.press(kiosk, Button.OPTION_1, Button.CONFIRM);
            desk.awaitScreen(Screen.Kind.RECORDED);
            assertThat(kiosk.ended()).isNotDone();
        }
        assertThat(sessions()).isEqualTo(new Sessions(2, 1, 1));
        assertThat(alarms()).containsExactly("alarm display raised\n", "alarm display cleared\n");
    }

    @Test
    void startsWithoutAScreenAndSaysSo() throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
        }
        Desk dark = new Desk();
        dark.unplug(true);
        try (Firmware kiosk = mesa.start(dark, new FakeHub(election), new HandTicker())) {
            await().until(() -> dark.light() == Light.ATTENTION);
            assertThat(dark.tones()).containsExactly(Effect.Tone.ATTENTION);
            assertThat(kiosk.ended()).isNotDone();
        }
        assertThat(alarms()).containsExactly("alarm display raised\n");
    }
}
