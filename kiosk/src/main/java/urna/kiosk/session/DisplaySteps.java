package urna.kiosk.session;

import java.util.Optional;
import urna.kiosk.pollworker.PollsChange;
import urna.record.Alarm;

/** What follows when the screen cannot be read: nobody chooses blind, and the poll worker is called. */
final class DisplaySteps {
    private DisplaySteps() {}

    static boolean isLost(State state) {
        return state.alarms().contains(Alarm.Part.DISPLAY);
    }

    /**
     * The screen has just gone dark. A ballot that is being recorded is recorded: it was confirmed on a screen that could be
     * read. Polls can be closed blind, as they can without paper; to open them the zero report must be seen.
     */
    static Step lose(State before) {
        State state = before.withAnswer(Optional.empty());
        Stage stage = state.stage();
        if (stage instanceof Stage.Voting || stage instanceof Stage.IdleWarning) {
            // The poll worker is called once the session's end is on disk.
            return Step.to(state.withStage(new Stage.Voiding(VoidReason.DISPLAY)), new Effect.VoidSession());
        }
        boolean isOpening = stage instanceof Stage.AskingPin asking && asking.change() == PollsChange.OPEN;
        return Step.to(
                isOpening ? state.withStage(new Stage.Locked()) : state, new Effect.Sound(Effect.Tone.ATTENTION));
    }
}
