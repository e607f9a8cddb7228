package urna.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.CORRECT;
import static urna.kiosk.session.Button.OPTION_1;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import urna.election.Election;
import urna.election.Limits;
import urna.election.Paper;
import urna.election.Rule;
import urna.kiosk.pollworker.PinGuard;
import urna.log.VerifiedLog;
import urna.record.Alarm;
import urna.record.Sessions;
import urna.testing.TestElection;

class PollWorkerTest {
    private static final Election ELECTION = new TestElection(TestElection.Settings.standard()
                    .contests(List.of(TestElection.contest("proyecto", new Rule.ChooseOne(1), "agua", "luz"))))
            .election();
    private static final Event RIGHT = new Event.PinEntered(PlayedKiosk.RIGHT_PIN);
    private static final Event WRONG = new Event.PinEntered(PlayedKiosk.WRONG_PIN);

    private static void assertRefused(PlayedKiosk kiosk, Answer answer) {
        assertThat(kiosk.state().answer().map(State.Shown::answer)).contains(answer);
        assertThat(kiosk.effects()).contains(new Effect.Sound(Effect.Tone.REFUSED));
    }

    @Test
    void opensWithKeyAndPinAndPrintsTheZeroReport() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION);
        assertRefused(kiosk.send(new Event.OpenPolls()), Answer.KEY_OFF);
        kiosk.send(new Event.KeyTurned(true), new Event.OpenPolls());
        assertThat(kiosk.stage()).isInstanceOf(Stage.AskingPin.class);
        assertThat(kiosk.send(RIGHT).effects()).contains(new Effect.OpenPolls(), new Effect.PrintZeroReport());
        assertThat(kiosk.state().polls()).isEqualTo(VerifiedLog.Phase.OPEN);
        assertRefused(kiosk.send(new Event.OpenPolls()), Answer.ALREADY_OPEN);
    }

    @Test
    void closesWithKeyAndPinAndPrintsTheCloseReport() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION);
        assertRefused(kiosk.send(new Event.KeyTurned(true), new Event.ClosePolls()), Answer.NOT_OPENED);
        kiosk.opened().send(new Event.ClosePolls(), RIGHT);
        assertThat(kiosk.effects()).anyMatch(Effect.PrintCloseReport.class::isInstance);
        assertThat(kiosk.state().polls()).isEqualTo(VerifiedLog.Phase.CLOSED);
        for (Event event : List.of(new Event.OpenPolls(), new Event.ClosePolls(), new Event.Enable())) {
            assertRefused(kiosk.send(event), Answer.CLOSED);
        }
    }

    @Test
    void neverClosesDuringASession() {
        assertRefused(PlayedKiosk.enabled(ELECTION).send(new Event.ClosePolls()), Answer.SESSION_RUNNING);
    }

    @Test
    void givesUpAskingForThePin() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).send(new Event.KeyTurned(true), new Event.OpenPolls());
        assertThat(kiosk.press(CORRECT).stage()).isInstanceOf(Stage.Locked.class);
        assertRefused(kiosk.send(RIGHT), Answer.PIN_NOT_AWAITED);
        kiosk.send(new Event.OpenPolls(), new Event.KeyTurned(false));
        assertThat(kiosk.stage()).isInstanceOf(Stage.Locked.class);
        kiosk.send(new Event.KeyTurned(true), new Event.OpenPolls()).pass(61);
        assertThat(kiosk.stage()).isInstanceOf(Stage.Locked.class);
    }

    @Test
    void locksAfterFiveWrongPinsForLongerEachTime() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).send(new Event.KeyTurned(true), new Event.OpenPolls());
        for (int i = 0; i < 4; i++) {
            assertRefused(kiosk.send(WRONG), Answer.PIN_WRONG);
        }
        assertRefused(kiosk.send(WRONG), Answer.PIN_LOCKED);
        assertRefused(kiosk.send(new Event.OpenPolls()), Answer.PIN_LOCKED);
        kiosk.pass(1);
        assertRefused(kiosk.pass(59).send(new Event.OpenPolls()), Answer.PIN_LOCKED);
        kiosk.pass(1).send(new Event.OpenPolls(), WRONG);
        assertThat(kiosk.state().pins().waitLeft()).hasSeconds(120);
        kiosk.pass(120).send(new Event.OpenPolls(), RIGHT);
        assertThat(kiosk.state().polls()).isEqualTo(VerifiedLog.Phase.OPEN);
        assertThat(kiosk.state().pins()).isEqualTo(PinGuard.NEW);
    }

    @Test
    void enablesWithTheKeyOneSessionAtATime() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION);
        assertRefused(kiosk.send(new Event.Enable()), Answer.KEY_OFF);
        assertRefused(kiosk.send(new Event.KeyTurned(true), new Event.Enable()), Answer.NOT_OPENED);
        kiosk.opened().send(new Event.Enable());
        assertThat(kiosk.box()).isEqualTo(new Sessions(1, 0, 0));
        assertRefused(kiosk.send(new Event.Enable()), Answer.SESSION_RUNNING);
        kiosk.press(OPTION_1, CONFIRM).send(new Event.Enable());
        assertThat(kiosk.box()).isEqualTo(new Sessions(2, 1, 0));
    }

    @Test
    void enablesNoMoreSessionsThanTheCommissionAllows() {
        SessionMachine machine =
                new SessionMachine(limitedTo(3), Paging.full(ELECTION), List.of("es"), Timeouts.STANDARD);
        State state = machine.start(VerifiedLog.Phase.OPEN, new Sessions(3, 2, 1), false, 0);
        State keyOn = machine.step(state, new Event.KeyTurned(true)).state();
        Step step = machine.step(keyOn, new Event.Enable());
        assertThat(step.state().answer().map(State.Shown::answer)).contains(Answer.NO_SESSIONS_LEFT);
    }

    private static Election limitedTo(int sessions) {
        return election(new Limits(120, 30, sessions), ELECTION.paper());
    }

    private static Election printing() {
        return election(ELECTION.limits(), new Paper(1, false, true));
    }

    private static Election election(Limits limits, Paper paper) {
        return new Election(
                ELECTION.format(),
                ELECTION.id(),
                ELECTION.revision(),
                ELECTION.title(),
                ELECTION.commune(),
                ELECTION.publication(),
                ELECTION.poolSize(),
                ELECTION.contests(),
                ELECTION.kiosks(),
                ELECTION.hub(),
                ELECTION.witnesses(),
                ELECTION.commission(),
                limits,
                paper,
                ELECTION.pictures());
    }

    @Test
    void voidsASessionAndTheVoterSeesIt() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(ELECTION).press(OPTION_1);
        assertRefused(kiosk.send(new Event.KeyTurned(false), new Event.VoidSession()), Answer.KEY_OFF);
        kiosk.send(new Event.KeyTurned(true), new Event.VoidSession());
        assertThat(kiosk.stage())
                .isEqualTo(new Stage.Voided(VoidReason.POLL_WORKER, Optional.of(Timeouts.STANDARD.voidedShown())));
        assertThat(kiosk.box()).isEqualTo(new Sessions(1, 0, 1));
        assertRefused(kiosk.send(new Event.VoidSession()), Answer.NO_SESSION_TO_VOID);
    }

    @Test
    void tellsTheVoterWhomAPowerCutInterrupted() {
        State state = new PlayedKiosk(ELECTION).machine().start(VerifiedLog.Phase.OPEN, new Sessions(1, 0, 1), true, 0);
        assertThat(state.stage()).isEqualTo(new Stage.Voided(VoidReason.POWER_CUT, Optional.empty()));
    }

    @Test
    void thatScreenStaysUntilThePollWorkerBeginsSomethingNew() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(ELECTION).pass(151);
        assertThat(kiosk.pass(7200).stage()).isEqualTo(new Stage.Voided(VoidReason.IDLE, Optional.empty()));
        kiosk.press(OPTION_1).send(new Event.KeyTurned(false), new Event.KeyTurned(true));
        assertThat(kiosk.stage()).isInstanceOf(Stage.Voided.class);
        assertThat(kiosk.fork().send(new Event.Enable()).stage()).isInstanceOf(Stage.Choosing.class);
        assertThat(kiosk.fork().send(new Event.Pause()).stage()).isInstanceOf(Stage.Locked.class);
        assertThat(kiosk.send(new Event.PollsButton()).stage()).isInstanceOf(Stage.AskingPin.class);
    }

    @Test
    void whatThePollWorkerVoidedIsToldForAMomentOnly() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(ELECTION).pass(1).send(new Event.VoidSession());
        assertThat(kiosk.pass(11).stage()).isInstanceOf(Stage.Voided.class);
        assertThat(kiosk.pass(1).stage()).isInstanceOf(Stage.Locked.class);
    }

    @Test
    void tellsAfterAStartThatNoSessionWasLost() {
        SessionMachine machine = new PlayedKiosk(ELECTION).machine();
        State open = machine.start(VerifiedLog.Phase.OPEN, new Sessions(1, 1, 0), false, 0);
        assertThat(open.stage()).isEqualTo(new Stage.Restarted(Timeouts.STANDARD.restartedShown()));
        State keyOn = machine.step(open, new Event.KeyTurned(true)).state();
        assertThat(keyOn.stage()).isEqualTo(open.stage());
        assertThat(machine.step(keyOn, new Event.Enable()).effects()).contains(new Effect.EnableSession());
        for (VerifiedLog.Phase polls : List.of(VerifiedLog.Phase.NOT_OPENED, VerifiedLog.Phase.CLOSED)) {
            assertThat(machine.start(polls, Sessions.NONE, false, 0).stage()).isInstanceOf(Stage.Locked.class);
        }
    }

    @Test
    void thePollsButtonDoesWhateverIsNext() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION);
        assertRefused(kiosk.send(new Event.PollsButton()), Answer.KEY_OFF);
        kiosk.send(new Event.KeyTurned(true), new Event.PollsButton(), RIGHT);
        assertThat(kiosk.state().polls()).isEqualTo(VerifiedLog.Phase.OPEN);
        kiosk.send(new Event.PollsButton(), RIGHT);
        assertThat(kiosk.state().polls()).isEqualTo(VerifiedLog.Phase.CLOSED);
        Step again = kiosk.machine().step(kiosk.state(), new Event.PollsButton());
        assertThat(again.effects()).contains(new Effect.PrintAgain());
    }

    @Test
    void pausesBetweenVotersAndGoesOn() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION);
        assertRefused(kiosk.send(new Event.Pause()), Answer.KEY_OFF);
        assertRefused(kiosk.send(new Event.KeyTurned(true), new Event.Pause()), Answer.NOT_OPENED);
        kiosk.opened().send(new Event.Pause());
        assertThat(kiosk.state().paused()).isTrue();
        assertRefused(kiosk.send(new Event.Enable()), Answer.PAUSED);
        assertThat(kiosk.box()).isEqualTo(Sessions.NONE);
        kiosk.send(new Event.Pause(), new Event.Enable());
        assertThat(kiosk.box()).isEqualTo(new Sessions(1, 0, 0));
        assertRefused(kiosk.send(new Event.Pause()), Answer.SESSION_RUNNING);
        assertThat(kiosk.press(OPTION_1, CONFIRM).send(new Event.Pause()).stage())
                .isInstanceOf(Stage.Locked.class);
    }

    /** The poll worker can leave with the key. */
    @Test
    void staysPausedWithoutTheKeyAndAfterAPinThatWasNotTyped() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).opened().send(new Event.Pause(), new Event.KeyTurned(false));
        assertRefused(kiosk.pass(7200).send(new Event.Pause()), Answer.KEY_OFF);
        kiosk.send(new Event.KeyTurned(true), new Event.ClosePolls()).press(CORRECT);
        assertThat(kiosk.state().paused()).isTrue();
        assertThat(kiosk.send(new Event.ClosePolls()).pass(61).state().paused()).isTrue();
        kiosk.send(new Event.ClosePolls(), RIGHT);
        assertThat(kiosk.state().polls()).isEqualTo(VerifiedLog.Phase.CLOSED);
        assertThat(kiosk.state().paused()).isFalse();
        assertRefused(kiosk.send(new Event.Pause()), Answer.CLOSED);
    }

    @Test
    void enablesNobodyWithoutThePrinterWhereItIsRequired() {
        Event gone = new Event.PartChanged(Alarm.Part.PRINTER, true);
        Event back = new Event.PartChanged(Alarm.Part.PRINTER, false);
        PlayedKiosk kiosk = PlayedKiosk.enabled(printing()).send(gone);
        assertThat(kiosk.press(OPTION_1, CONFIRM).cast()).hasSize(1);
        assertRefused(kiosk.send(new Event.Enable()), Answer.PRINTER_NEEDED);
        assertThat(kiosk.send(new Event.ClosePolls()).stage()).isInstanceOf(Stage.AskingPin.class);
        kiosk.press(CORRECT).send(back, new Event.Enable());
        assertThat(kiosk.box()).isEqualTo(new Sessions(2, 1, 0));
        assertThat(PlayedKiosk.enabled(ELECTION)
                        .press(OPTION_1, CONFIRM)
                        .send(gone, new Event.Enable())
                        .box())
                .isEqualTo(new Sessions(2, 1, 0));
    }

    @Test
    void doesNotOpenWithoutThePrinterWhereItIsRequired() {
        PlayedKiosk kiosk = new PlayedKiosk(printing())
                .send(new Event.PartChanged(Alarm.Part.PRINTER, true), new Event.KeyTurned(true));
        assertRefused(kiosk.send(new Event.PollsButton()), Answer.PRINTER_NEEDED);
        kiosk.send(new Event.PartChanged(Alarm.Part.PRINTER, false), new Event.PollsButton());
        assertThat(kiosk.stage()).isInstanceOf(Stage.AskingPin.class);
    }

    @Test
    void printsTheLastReportAgain() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION);
        assertRefused(kiosk.send(new Event.Reprint()), Answer.KEY_OFF);
        assertRefused(kiosk.send(new Event.KeyTurned(true), new Event.Reprint()), Answer.NOTHING_PRINTED);
        assertThat(kiosk.opened().send(new Event.Reprint()).effects()).contains(new Effect.PrintAgain());
        assertRefused(kiosk.send(new Event.Enable(), new Event.Reprint()), Answer.SESSION_RUNNING);
        kiosk.send(new Event.VoidSession(), new Event.ClosePolls(), RIGHT, new Event.Reprint());
        assertThat(kiosk.effects()).contains(new Effect.PrintAgain());
    }

    @Test
    void anAnswerDoesNotStayForEver() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).pass(1).press(OPTION_1);
        assertThat(kiosk.pass(9).state().answer()).isPresent();
        assertThat(kiosk.pass(1).state().answer()).isEmpty();
    }
}
