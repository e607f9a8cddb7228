package urna.kiosk.session;

import java.time.Duration;
import java.util.List;

/** What a voter's press brings about. */
record VoterSteps(
        List<String> languages,
        ChoosingSteps choosing,
        ReviewSteps reviewing,
        Scanning scanning,
        PinSteps pin,
        Answers answers) {

    Step press(State state, Button button) {
        Stage stage = state.stage();
        if (stage instanceof Stage.IdleWarning warning) {
            // The voter answers the warning, and may not have seen what else the button would do.
            Stage.Voting before = warning.before();
            return Step.accepted(state.withStage(isScanning(button) ? before : before.withFocus(Focus.NONE)));
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
        if (stage instanceof Stage.AskingPin asking) {
            return pin.press(state, asking, button);
        }
        boolean isOver = stage instanceof Stage.Recorded || stage instanceof Stage.Voided;
        return answers.refuse(state, isOver ? Answer.SESSION_OVER : Answer.NO_SESSION);
    }

    private static boolean isScanning(Button button) {
        return button == Button.MOVE || button == Button.SELECT;
    }

    private Step vote(State before, Stage.Voting stage, Button button) {
        return switch (button) {
            case MOVE -> focus(before, stage, scanning.next(stage));
            case SELECT -> select(before, stage);
            // Whoever presses a button of their own does not need the focus.
            default -> pressed(before, stage.withFocus(Focus.NONE), button);
        };
    }

    /** Whoever comes to the whole screen hears it again, even if nothing on it has changed. */
    private static Step focus(State before, Stage.Voting stage, Focus focus) {
        State state = before.withStage(stage.withFocus(focus));
        Effect sound = new Effect.Sound(Effect.Tone.ACCEPTED);
        return focus.equals(Focus.SCREEN) ? Step.to(state, sound, new Effect.SayAgain()) : Step.to(state, sound);
    }

    private Step select(State before, Stage.Voting stage) {
        Button target = stage.focus().target().orElse(Button.SELECT);
        if (target == Button.SELECT) {
            return focus(before, stage, Focus.SCREEN);
        }
        Step step = pressed(before, stage, target);
        return new Step(Scanning.after(step.state(), stage), step.effects());
    }

    private Step pressed(State before, Stage.Voting stage, Button button) {
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
