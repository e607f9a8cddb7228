package urna.kiosk.session;

import java.time.Duration;
import java.util.List;

/** What a voter's press brings about. */
record VoterSteps(List<String> languages, ChoosingSteps choosing, ReviewSteps reviewing, Answers answers) {

    Step press(State state, Button button) {
        Stage stage = state.stage();
        if (stage instanceof Stage.IdleWarning warning) {
            // The voter answers the warning, and may not have seen what else the button would do.
            return Step.accepted(state.withStage(warning.before()));
        }
        if (stage instanceof Stage.Voting voting) {
            return vote(state, voting.withIdle(Duration.ZERO), button);
        }
        if (isBusy(stage)) {
            return Step.to(state);
        }
        if (button == Button.LANGUAGE) {
            return Step.accepted(state.withLanguage(languageAfter(state.language())));
        }
        if (stage instanceof Stage.AskingPin) {
            return button == Button.CORRECT
                    ? Step.accepted(state.withStage(new Stage.Locked()))
                    : answers.refuse(state, Answer.PIN_AWAITED);
        }
        return answers.refuse(state, stage instanceof Stage.Locked ? Answer.NO_SESSION : Answer.SESSION_OVER);
    }

    private Step vote(State before, Stage.Voting stage, Button button) {
        State state = before.withStage(stage);
        if (button == Button.LANGUAGE) {
            return Step.accepted(state.withLanguage(languageAfter(state.language())));
        }
        if (stage instanceof Stage.Choosing choice) {
            return choosing.press(state, choice, button);
        }
        return reviewing.press(state, (Stage.Reviewing) stage, button);
    }

    /** The disk is at work: the outcome comes within this event, so no press waits for it. */
    private static boolean isBusy(Stage stage) {
        return stage.isInSession() || stage instanceof Stage.CheckingPin || stage instanceof Stage.ChangingPolls;
    }

    private String languageAfter(String language) {
        return languages.get((languages.indexOf(language) + 1) % languages.size());
    }
}
