package urna.kiosk.session;

import java.util.List;
import java.util.Optional;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Option;

/**
 * The election as a voter goes through it: contests in the order of the ballot, options beside buttons.
 *
 * @param contests at least one
 */
public record BallotView(List<Contest> contests) {
    public BallotView {
        contests = List.copyOf(contests);
    }

    public static BallotView of(Election election) {
        return new BallotView(election.contests());
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
        return Pages.of(contest(place).options().size());
    }

    Pages pagesOfReview() {
        return Pages.of(contests.size());
    }

    /** The option beside a button (1, 2, …) on the page shown. */
    Optional<Option> option(int place, Pages pages, int button) {
        return item(contest(place).options(), pages.item(button));
    }

    /** The place of the contest beside a button (1, 2, …) on the page of the review shown. */
    Optional<Integer> reviewedContest(Pages pages, int button) {
        return Optional.of(pages.item(button)).filter(place -> place < contests.size());
    }

    private static <T> Optional<T> item(List<T> items, int place) {
        return place < items.size() ? Optional.of(items.get(place)) : Optional.empty();
    }
}
