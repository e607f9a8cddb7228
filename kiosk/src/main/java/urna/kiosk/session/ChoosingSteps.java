package urna.kiosk.session;

import java.util.Optional;
import urna.election.Contest;
import urna.election.Option;

/** A voter's presses within a contest. */
record ChoosingSteps(BallotView ballot, Answers answers) {

    Step press(State state, Stage.Choosing stage, Button button) {
        return switch (button) {
            case CONFIRM -> confirm(state, stage);
            case CORRECT -> correct(state, stage);
            case BLANK -> mark(state, stage, Mark.BLANK);
            case NEXT -> next(state, stage);
            default -> option(state, stage, button.number().orElseThrow());
        };
    }

    private Step option(State state, Stage.Choosing stage, int button) {
        Optional<Option> option = ballot.option(stage.contest(), stage.pages(), button);
        if (option.isEmpty()) {
            return answers.refuse(state, Answer.NO_OPTION_HERE);
        }
        String id = option.get().id();
        Mark before = stage.marks().of(contest(stage).id());
        int most = contest(stage).rule().mostChoices();
        if (most == 1) {
            return mark(state, stage, Mark.only(id));
        }
        if (before.options().contains(id)) {
            return mark(state, stage, before.without(id));
        }
        if (before.options().size() == most) {
            return answers.refuse(state, Answer.TOO_MANY);
        }
        return mark(state, stage, before.with(id));
    }

    private Step correct(State state, Stage.Choosing stage) {
        if (stage.marks().of(contest(stage).id()).isNothing()) {
            return answers.refuse(state, Answer.NOTHING_TO_CORRECT);
        }
        return mark(state, stage, Mark.NOTHING);
    }

    private Step next(State state, Stage.Choosing stage) {
        if (stage.pages().count() == 1) {
            return answers.refuse(state, Answer.ONE_PAGE_ONLY);
        }
        return Step.accepted(state.withStage(stage.withPages(stage.pages().next())));
    }

    private Step confirm(State state, Stage.Choosing stage) {
        if (stage.marks().of(contest(stage).id()).isNothing()) {
            return answers.refuse(state, Answer.NOTHING_MARKED);
        }
        if (!stage.pages().allSeen()) {
            return answers.refuse(state, Answer.PAGES_NOT_SEEN);
        }
        if (!ballot.hasReview()) {
            return cast(state, stage.marks());
        }
        return Step.accepted(state.withStage(after(stage)));
    }

    private Stage after(Stage.Choosing stage) {
        if (stage.review().isPresent() || ballot.isLast(stage.contest())) {
            Pages pages = stage.review().orElseGet(ballot::pagesOfReview);
            return new Stage.Reviewing(pages, stage.marks(), stage.idle(), stage.focus());
        }
        int next = stage.contest() + 1;
        return new Stage.Choosing(
                next, ballot.pagesOfContest(next), stage.marks(), stage.review(), stage.idle(), stage.focus());
    }

    private Step mark(State state, Stage.Choosing stage, Mark mark) {
        return Step.accepted(state.withStage(
                stage.withMarks(stage.marks().with(contest(stage).id(), mark))));
    }

    private Contest contest(Stage.Choosing stage) {
        return ballot.contest(stage.contest());
    }

    /** From here on the state holds nothing of the choices: they are with the ballot box, or nowhere. */
    static Step cast(State state, Marks marks) {
        return Step.to(state.withStage(new Stage.Recording()), new Effect.CastBallot(marks.choices()));
    }
}
