package urna.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import urna.election.Election;
import urna.election.Rule;
import urna.kiosk.device.Light;
import urna.kiosk.pollworker.PollsChange;
import urna.log.VerifiedLog;
import urna.record.Alarm;
import urna.record.Sessions;
import urna.testing.TestElection;

/** The screen goes dark, at each moment of a day. */
class DisplayLossTest {
    private static final Event GONE = new Event.PartChanged(Alarm.Part.DISPLAY, true);
    private static final Event BACK = new Event.PartChanged(Alarm.Part.DISPLAY, false);
    private static final Effect CALL = new Effect.Sound(Effect.Tone.ATTENTION);
    private static final Election ELECTION = new TestElection(TestElection.Settings.standard()
                    .contests(List.of(TestElection.contest("proyecto", new Rule.ChooseOne(1), "agua", "luz"))))
            .election();

    private static Optional<Answer> answer(PlayedKiosk kiosk) {
        return kiosk.state().answer().map(State.Shown::answer);
    }

    @Test
    void voidsTheSessionAndCallsThePollWorker() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(ELECTION).press(Button.OPTION_1).send(GONE);
        assertThat(kiosk.stage()).isEqualTo(new Stage.Voided(VoidReason.DISPLAY, Optional.empty()));
        assertThat(kiosk.box()).isEqualTo(new Sessions(1, 0, 1));
        assertThat(kiosk.effects())
                .containsExactly(new Effect.RecordAlarm(Alarm.Part.DISPLAY, true), new Effect.VoidSession(), CALL);
        assertThat(Light.of(kiosk.state())).isEqualTo(Light.ATTENTION);
        kiosk.press(Button.CONFIRM);
        assertThat(kiosk.cast()).isEmpty();
        assertThat(kiosk.send(BACK).stage()).isInstanceOf(Stage.Voided.class);
    }

    @Test
    void voidsTheSessionOfWhoIsBeingWarned() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(ELECTION);
        assertThat(kiosk.pass(121).stage()).isInstanceOf(Stage.IdleWarning.class);
        assertThat(kiosk.send(GONE).stage()).isEqualTo(new Stage.Voided(VoidReason.DISPLAY, Optional.empty()));
    }

    @Test
    void voidsASessionThatBeginsWhileTheScreenGoesDark() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).opened();
        Step enabling = kiosk.machine().step(kiosk.state(), new Event.Enable());
        Step dark = kiosk.machine().step(enabling.state(), GONE);
        assertThat(dark.state().stage()).isInstanceOf(Stage.Enabling.class);
        Step begun = kiosk.machine().resume(dark.state(), new Outcome.SessionEnabled(new Sessions(1, 0, 0)));
        assertThat(begun.state().stage()).isEqualTo(new Stage.Voiding(VoidReason.DISPLAY));
        assertThat(begun.effects()).containsExactly(new Effect.VoidSession());
    }

    @Test
    void enablesNobodyWhileItLasts() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).opened().send(GONE, new Event.Enable());
        assertThat(answer(kiosk)).contains(Answer.DISPLAY_NEEDED);
        assertThat(kiosk.box()).isEqualTo(Sessions.NONE);
        assertThat(kiosk.send(BACK, new Event.Enable()).stage()).isInstanceOf(Stage.Choosing.class);
    }

    @Test
    void keepsWhatWasConfirmedAndTellsOfItOnceItCanBeRead() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(ELECTION)
                .press(Button.OPTION_1, Button.CONFIRM)
                .send(GONE);
        assertThat(kiosk.effects()).containsExactly(new Effect.RecordAlarm(Alarm.Part.DISPLAY, true), CALL);
        assertThat(kiosk.box()).isEqualTo(new Sessions(1, 1, 0));
        assertThat(kiosk.pass(600).stage()).isInstanceOf(Stage.Recorded.class);
        kiosk.send(BACK);
        assertThat(kiosk.stage()).isInstanceOf(Stage.Recorded.class);
        assertThat(kiosk.pass(10).stage()).isInstanceOf(Stage.Locked.class);
    }

    @Test
    void keepsABallotThatIsBeingRecorded() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(ELECTION).press(Button.OPTION_1);
        Step recording = kiosk.machine().step(kiosk.state(), new Event.Press(Button.CONFIRM));
        Step dark = kiosk.machine().step(recording.state(), GONE);
        assertThat(dark.state().stage()).isInstanceOf(Stage.Recording.class);
        Step recorded = kiosk.machine().resume(dark.state(), new Outcome.BallotRecorded(new Sessions(1, 1, 0)));
        assertThat(recorded.state().stage()).isInstanceOf(Stage.Recorded.class);
    }

    @Test
    void closesThePollsInTheDark() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).opened().send(new Event.ClosePolls(), GONE);
        assertThat(kiosk.stage()).isInstanceOf(Stage.AskingPin.class);
        kiosk.send(new Event.PinEntered(PlayedKiosk.RIGHT_PIN));
        assertThat(kiosk.state().polls()).isEqualTo(VerifiedLog.Phase.CLOSED);
        assertThat(Light.of(kiosk.state())).isEqualTo(Light.ATTENTION);
    }

    @Test
    void opensNoPollsWhoseZeroReportNobodySees() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).send(new Event.KeyTurned(true), new Event.OpenPolls(), GONE);
        assertThat(kiosk.stage()).isEqualTo(new Stage.Locked());
        kiosk.send(new Event.PollsButton());
        assertThat(answer(kiosk)).contains(Answer.DISPLAY_NEEDED);
        kiosk.send(BACK, new Event.PollsButton());
        assertThat(((Stage.AskingPin) kiosk.stage()).change()).isEqualTo(PollsChange.OPEN);
    }

    @Test
    void callsAgainEachTimeItGoesDarkAndFillsNoLog() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).opened();
        kiosk.send(GONE);
        assertThat(kiosk.effects()).containsExactly(new Effect.RecordAlarm(Alarm.Part.DISPLAY, true), CALL);
        kiosk.send(GONE);
        assertThat(kiosk.effects()).isEmpty();
        kiosk.send(BACK);
        kiosk.send(GONE);
        assertThat(kiosk.effects()).containsExactly(CALL);
    }

    @Test
    void leavesNoAnswerThatWasNotRead() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(ELECTION).press(Button.CONFIRM);
        assertThat(answer(kiosk)).contains(Answer.NOTHING_MARKED);
        assertThat(answer(kiosk.send(GONE))).isEmpty();
    }
}
