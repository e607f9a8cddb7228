package urna.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.CORRECT;
import static urna.kiosk.session.Button.OPTION_1;
import static urna.kiosk.session.Button.OPTION_10;
import static urna.kiosk.session.Button.OPTION_2;
import static urna.kiosk.session.Button.OPTION_3;
import static urna.kiosk.session.Button.OPTION_4;
import static urna.kiosk.session.Button.OPTION_5;
import static urna.kiosk.session.Button.OPTION_6;
import static urna.kiosk.session.Button.OPTION_9;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import urna.election.Election;
import urna.handover.PinHash;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.pollworker.PinGuard;
import urna.log.VerifiedLog;
import urna.record.Sessions;
import urna.testing.TestElection;

class PinEntryTest {
    private static final Election ELECTION = new TestElection().election();
    private static final Button[] RIGHT = {OPTION_1, OPTION_2, OPTION_3, OPTION_4, OPTION_5, OPTION_6};

    private static PlayedKiosk asked() {
        return new PlayedKiosk(ELECTION).send(new Event.KeyTurned(true), new Event.PollsButton());
    }

    private static String typed(PlayedKiosk kiosk) {
        return ((Stage.AskingPin) kiosk.stage()).typed().digits();
    }

    private static void assertRefused(PlayedKiosk kiosk, Answer answer) {
        assertThat(kiosk.state().answer().map(State.Shown::answer)).contains(answer);
        assertThat(kiosk.effects()).containsExactly(new Effect.Sound(Effect.Tone.REFUSED));
    }

    @Test
    void opensThePollsWithThePinTypedOnTheOptionButtons() {
        PlayedKiosk kiosk = asked().press(RIGHT).press(CONFIRM);
        assertThat(kiosk.state().polls()).isEqualTo(VerifiedLog.Phase.OPEN);
        assertThat(kiosk.effects()).contains(new Effect.CheckPin(PlayedKiosk.RIGHT_PIN));
    }

    @Test
    void takesTheTenthButtonForZero() {
        assertThat(typed(asked().press(OPTION_9, OPTION_10, OPTION_1))).isEqualTo("901");
    }

    @Test
    void correctTakesBackOneDigitAndCancelsWhenThereIsNone() {
        PlayedKiosk kiosk = asked().press(OPTION_1, OPTION_2, CORRECT);
        assertThat(typed(kiosk)).isEqualTo("1");
        assertThat(typed(kiosk.press(CORRECT))).isEmpty();
        assertThat(kiosk.press(CORRECT).stage()).isInstanceOf(Stage.Locked.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRM", "BLANK", "NEXT", "MOVE", "SELECT"})
    void refusesWhatMeansNothingBeforeTheFirstDigit(Button button) {
        PlayedKiosk kiosk = asked().press(button);
        assertRefused(kiosk, Answer.PIN_AWAITED);
        assertThat(typed(kiosk)).isEmpty();
    }

    @Test
    void takesNoMoreDigitsThanAPinCanHave() {
        PlayedKiosk kiosk =
                asked().press(Collections.nCopies(PinHash.MOST_DIGITS, OPTION_1).toArray(Button[]::new));
        assertRefused(kiosk.press(OPTION_2), Answer.PIN_TOO_LONG);
        assertThat(typed(kiosk)).isEqualTo("1".repeat(PinHash.MOST_DIGITS));
    }

    @Test
    void beginsAgainAfterAWrongPin() {
        PlayedKiosk kiosk = asked().press(OPTION_1, CONFIRM);
        assertThat(kiosk.state().answer().map(State.Shown::answer)).contains(Answer.PIN_WRONG);
        assertThat(typed(kiosk)).isEmpty();
        assertThat(kiosk.press(RIGHT).press(CONFIRM).state().polls()).isEqualTo(VerifiedLog.Phase.OPEN);
    }

    @Test
    void waitsForEachDigit() {
        PlayedKiosk kiosk = asked().pass(59).press(OPTION_1).pass(59);
        assertThat(typed(kiosk)).isEqualTo("1");
        assertThat(kiosk.pass(2).stage()).isInstanceOf(Stage.Locked.class);
    }

    @Test
    void aWholePinTypedElsewhereIsTakenToo() {
        PlayedKiosk kiosk = asked().press(OPTION_9).send(new Event.PinEntered(PlayedKiosk.RIGHT_PIN));
        assertThat(kiosk.state().polls()).isEqualTo(VerifiedLog.Phase.OPEN);
    }

    @Test
    void keepsNoDigitAndPrintsNone() {
        PlayedKiosk kiosk = asked().press(RIGHT);
        assertThat(kiosk.state().toString()).doesNotContain("123456").contains("a PIN");
        State cancelled = kiosk.send(new Event.KeyTurned(false)).state();
        assertThat(cancelled).isEqualTo(new PlayedKiosk(ELECTION).state());
    }

    /** Whoever cuts the power between the two would otherwise have one more try, and another, and another. */
    @Test
    void countsATryBeforeItIsLookedAt() {
        PlayedKiosk kiosk = asked().press(OPTION_1, CONFIRM);
        assertThat(kiosk.effects()).startsWith(new Effect.KeepWrongPins(1), new Effect.CheckPin(new Pin("1")));
        assertThat(kiosk.press(RIGHT).press(CONFIRM).effects())
                .containsSubsequence(
                        new Effect.KeepWrongPins(2),
                        new Effect.CheckPin(PlayedKiosk.RIGHT_PIN),
                        new Effect.KeepWrongPins(0),
                        new Effect.OpenPolls());
    }

    @Test
    void aPowerCutGivesNoNewTries() {
        SessionMachine machine = asked().machine();
        assertThat(startAfter(machine, 4).pins()).isEqualTo(new PinGuard(4, Duration.ZERO));
        assertThat(startAfter(machine, 5).pins().waitLeft()).hasSeconds(60);
        assertThat(startAfter(machine, 7).pins().waitLeft()).hasSeconds(240);
        State keyOn =
                machine.step(startAfter(machine, 5), new Event.KeyTurned(true)).state();
        State refused = machine.step(keyOn, new Event.PollsButton()).state();
        assertThat(refused.answer().map(State.Shown::answer)).contains(Answer.PIN_LOCKED);
    }

    private static State startAfter(SessionMachine machine, int wrongPins) {
        return machine.start(VerifiedLog.Phase.NOT_OPENED, Sessions.NONE, false, wrongPins);
    }
}
