package urna.kiosk.session;

import java.util.ArrayList;
import java.util.List;

/** What a voter can press on a page of the ballot, in the order in which two buttons go through it. */
record Scanning(BallotView ballot) {

    /** The lines of the page, and then the other buttons that do something: those that the screen shows. */
    List<Button> pressable(Stage.Voting stage) {
        List<Button> buttons = new ArrayList<>(stage.pages().buttons(ballot.items(stage)));
        buttons.addAll(stage.keys());
        return List.copyOf(buttons);
    }

    Focus next(Stage.Voting stage) {
        return stage.focus().next(pressable(stage));
    }

    /**
     * Where the focus is after SELECT has pressed something: where it was, as long as the voter has the same page before
     * them; otherwise it begins anew, so that the new page is heard first.
     */
    static State after(State state, Stage.Voting before) {
        if (!(state.stage() instanceof Stage.Voting now)) {
            return state;
        }
        return state.withStage(now.withFocus(isSamePage(before, now) ? before.focus() : Focus.SCREEN));
    }

    private static boolean isSamePage(Stage.Voting before, Stage.Voting now) {
        return before.getClass().equals(now.getClass())
                && before.pages().current() == now.pages().current()
                && contest(before) == contest(now);
    }

    private static int contest(Stage.Voting stage) {
        return stage instanceof Stage.Choosing choosing ? choosing.contest() : -1;
    }
}
