package urna.kiosk.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Option;

/**
 * The election as a voter goes through it: contests in the order of the ballot, options beside buttons.
 *
 * @param contests at least one
 * @param paging how much of it fits on a page
 */
public record BallotView(List<Contest> contests, Paging paging) {
    public BallotView {
        contests = List.copyOf(contests);
    }

    public static BallotView of(Election election, Paging paging) {
        return new BallotView(election.contests(), paging);
    }

    public Contest contest(int place) {
        return contests.get(place);
    }

    /** Whether there is a review: with a single contest the voter has the whole ballot on one screen anyway. */
    boolean hasReview() {
        return contests.size() > 1;
    }

    boolean isLast(int place) {
        return place == contests.size() - 1;
    }

    Pages pagesOfContest(int place) {
        Contest contest = contest(place);
        return Pages.of(contest.options().size(), paging.options(contest.id()));
    }

    /** How many things stand beside option buttons, on all pages together. */
    int items(Stage.Voting stage) {
        return stage instanceof Stage.Choosing choosing
                ? contest(choosing.contest()).options().size()
                : contests.size();
    }

    Pages pagesOfReview() {
        return Pages.of(contests.size(), paging.contests());
    }

    /** The option beside a button (1, 2, …) on the page shown. */
    Optional<Option> option(int place, Pages pages, int button) {
        List<Option> options = contest(place).options();
        OptionalInt item = pages.item(button, options.size());
        return item.isPresent() ? Optional.of(options.get(item.getAsInt())) : Optional.empty();
    }

    /** The place of the contest beside a button (1, 2, …) on the page of the review shown. */
    OptionalInt reviewedContest(Pages pages, int button) {
        return pages.item(button, contests.size());
    }
}
