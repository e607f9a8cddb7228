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
import urna.election.Rule;
import urna.kiosk.pollworker.PinGuard;
import urna.log.VerifiedLog;
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
                new Limits(120, 30, sessions),
                ELECTION.paper(),
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
    void anAnswerDoesNotStayForEver() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).pass(1).press(OPTION_1);
        assertThat(kiosk.pass(9).state().answer()).isPresent();
        assertThat(kiosk.pass(1).state().answer()).isEmpty();
    }
}
