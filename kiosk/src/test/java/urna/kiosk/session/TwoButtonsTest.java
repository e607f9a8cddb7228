package urna.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static urna.kiosk.session.Button.BLANK;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.CORRECT;
import static urna.kiosk.session.Button.LANGUAGE;
import static urna.kiosk.session.Button.MOVE;
import static urna.kiosk.session.Button.NEXT;
import static urna.kiosk.session.Button.OPTION_1;
import static urna.kiosk.session.Button.OPTION_2;
import static urna.kiosk.session.Button.OPTION_3;
import static urna.kiosk.session.Button.SELECT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import urna.election.Election;
import urna.testing.TestElection;

/** Voting with MOVE and SELECT alone. Pages have three lines: the first contest has two of them, the second two as well. */
class TwoButtonsTest {
    private static final Election ELECTION = new TestElection().election();
    private static final Effect SAY_AGAIN = new Effect.SayAgain();
    private static final Effect ACCEPTED = new Effect.Sound(Effect.Tone.ACCEPTED);

    private static PlayedKiosk enabled() {
        return new PlayedKiosk(ELECTION, RandomElection.paging(ELECTION, 3))
                .opened()
                .send(new Event.Enable());
    }

    private static Optional<Button> focus(PlayedKiosk kiosk) {
        return kiosk.stage() instanceof Stage.Voting voting ? voting.focus().target() : Optional.empty();
    }

    /** Moves until the focus is there; a voter would know by ear. */
    private static PlayedKiosk moveTo(PlayedKiosk kiosk, Button target) {
        for (int i = 0; i < 20 && !focus(kiosk).equals(Optional.of(target)); i++) {
            kiosk.press(MOVE);
        }
        assertThat(focus(kiosk)).contains(target);
        return kiosk;
    }

    private static PlayedKiosk select(PlayedKiosk kiosk, Button... targets) {
        for (Button target : targets) {
            moveTo(kiosk, target).press(SELECT);
        }
        return kiosk;
    }

    @Test
    void castTheWholeBallot() {
        PlayedKiosk kiosk = enabled();
        select(kiosk, OPTION_3, CORRECT, LANGUAGE, OPTION_2, NEXT, CONFIRM);
        assertThat(kiosk.state().language()).isEqualTo("en");
        select(kiosk, OPTION_1, OPTION_3, OPTION_1, NEXT, OPTION_1, CONFIRM, BLANK, CONFIRM);
        assertThat(kiosk.stage()).isInstanceOf(Stage.Reviewing.class);
        // Back from the review: the first contest once more, and its other page.
        select(kiosk, OPTION_1, NEXT, OPTION_1, CONFIRM, CONFIRM);
        assertThat(kiosk.cast())
                .containsExactly(Map.of(
                        "proyecto", List.of("escuela"), "jueces", List.of("carlos", "diego"), "carta", List.of()));
        assertThat(kiosk.stage()).isInstanceOf(Stage.Recorded.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"MOVE", "SELECT"})
    void beginWithTheWholeScreenWhichIsSaidAgain(Button first) {
        PlayedKiosk kiosk = enabled().press(first);
        assertThat(focus(kiosk)).contains(SELECT);
        assertThat(kiosk.effects()).containsExactly(ACCEPTED, SAY_AGAIN);
        assertThat(kiosk.press(SELECT).effects()).containsExactly(ACCEPTED, SAY_AGAIN);
        assertThat(focus(kiosk)).contains(SELECT);
    }

    @Test
    void goThroughLinesAndKeysAndRoundAgain() {
        PlayedKiosk kiosk = enabled();
        List<Button> way = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            way.add(focus(kiosk.press(MOVE)).orElseThrow());
        }
        assertThat(way)
                .containsExactly(SELECT, OPTION_1, OPTION_2, OPTION_3, BLANK, CORRECT, CONFIRM, NEXT, LANGUAGE, SELECT);
        assertThat(kiosk.effects()).contains(SAY_AGAIN);
        assertThat(kiosk.press(MOVE).effects()).containsExactly(ACCEPTED);
    }

    @Test
    void keepTheirPlaceAfterAMark() {
        PlayedKiosk kiosk = moveTo(enabled(), OPTION_2).press(SELECT);
        assertThat(focus(kiosk)).contains(OPTION_2);
        assertThat(focus(kiosk.press(MOVE))).contains(OPTION_3);
    }

    @Test
    void keepTheirPlaceAfterARefusal() {
        PlayedKiosk kiosk = moveTo(enabled(), CONFIRM).press(SELECT);
        assertThat(kiosk.state().answer().map(State.Shown::answer)).contains(Answer.NOTHING_MARKED);
        assertThat(focus(kiosk)).contains(CONFIRM);
    }

    @Test
    void beginAnewOnANewPageAndInANewContestAndInTheReview() {
        PlayedKiosk kiosk = moveTo(enabled(), NEXT).press(SELECT);
        assertThat(focus(kiosk)).contains(SELECT);
        select(kiosk, OPTION_1);
        assertThat(focus(moveTo(kiosk, CONFIRM).press(SELECT))).contains(SELECT);
        select(kiosk, BLANK, NEXT, CONFIRM, BLANK);
        assertThat(focus(moveTo(kiosk, CONFIRM).press(SELECT))).contains(SELECT);
        assertThat(kiosk.stage()).isInstanceOf(Stage.Reviewing.class);
        assertThat(focus(moveTo(kiosk, OPTION_1).press(SELECT))).contains(SELECT);
        assertThat(kiosk.stage()).isInstanceOf(Stage.Choosing.class);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOVE", "SELECT"},
            mode = EnumSource.Mode.EXCLUDE)
    void areLeftForAnyOtherButton(Button button) {
        assertThat(focus(moveTo(enabled(), OPTION_2).press(button))).isEmpty();
    }

    @Test
    void beginWithoutFocusForTheNextVoter() {
        PlayedKiosk kiosk = moveTo(enabled(), OPTION_2).send(new Event.VoidSession(), new Event.Enable());
        assertThat(kiosk.stage()).isInstanceOf(Stage.Choosing.class);
        assertThat(focus(kiosk)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MOVE", "SELECT"})
    void answerTheIdleWarningAndDoNothingElse(Button button) {
        PlayedKiosk kiosk = select(enabled(), OPTION_1, NEXT);
        moveTo(kiosk, CONFIRM).pass(125);
        assertThat(kiosk.stage()).isInstanceOf(Stage.IdleWarning.class);
        kiosk.press(button);
        assertThat(kiosk.stage()).isInstanceOf(Stage.Choosing.class);
        assertThat(focus(kiosk)).contains(CONFIRM);
    }

    @Test
    void anotherButtonAnswersTheIdleWarningAndEndsTheMode() {
        PlayedKiosk kiosk = moveTo(enabled(), CONFIRM).pass(125).press(OPTION_1);
        assertThat(kiosk.stage()).isInstanceOf(Stage.Choosing.class);
        assertThat(focus(kiosk)).isEmpty();
    }

    @Test
    void areRefusedWhereNothingCanBeSelected() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).opened();
        for (Button button : List.of(MOVE, SELECT)) {
            assertThat(kiosk.press(button).state().answer().map(State.Shown::answer))
                    .contains(Answer.NO_SESSION);
            assertThat(kiosk.effects()).containsExactly(new Effect.Sound(Effect.Tone.REFUSED));
        }
    }

    @Test
    void tellNoLogWhereTheyAre() {
        String one = moveTo(enabled(), OPTION_1).state().toString();
        assertThat(one).isEqualTo(moveTo(enabled(), OPTION_2).state().toString());
    }
}
