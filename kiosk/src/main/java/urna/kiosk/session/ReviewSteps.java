package urna.kiosk.session;

import java.util.Optional;
import java.util.OptionalInt;

/** A voter's presses in the review, where each contest stands beside a button. */
record ReviewSteps(BallotView ballot, Answers answers) {

    Step press(State state, Stage.Reviewing stage, Button button) {
        return switch (button) {
            case CONFIRM ->
                stage.pages().allSeen()
                        ? ChoosingSteps.cast(state, stage.marks())
                        : answers.refuse(state, Answer.PAGES_NOT_SEEN);
            case CORRECT -> answers.refuse(state, Answer.CHOOSE_CONTEST);
            case BLANK -> answers.refuse(state, Answer.BLANK_NOT_HERE);
            case NEXT -> next(state, stage);
            default -> change(state, stage, button.number().orElseThrow());
        };
    }

    private Step next(State state, Stage.Reviewing stage) {
        if (stage.pages().count() == 1) {
            return answers.refuse(state, Answer.ONE_PAGE_ONLY);
        }
        return Step.accepted(state.withStage(stage.withPages(stage.pages().next())));
    }

    private Step change(State state, Stage.Reviewing stage, int button) {
        OptionalInt place = ballot.reviewedContest(stage.pages(), button);
        if (place.isEmpty()) {
            return answers.refuse(state, Answer.NO_OPTION_HERE);
        }
        return Step.accepted(state.withStage(new Stage.Choosing(
                place.getAsInt(),
                ballot.pagesOfContest(place.getAsInt()).withAllSeen(),
                stage.marks(),
                Optional.of(stage.pages()),
                stage.idle(),
                stage.focus())));
    }
}
