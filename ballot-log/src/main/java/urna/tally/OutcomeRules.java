package urna.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import urna.election.Contest;
import urna.election.Option;
import urna.election.Rule;
import urna.record.ContestCounts;
import urna.record.Counts;

/** From counts to outcomes, by the rule that the definition names. */
public final class OutcomeRules {
    private OutcomeRules() {}

    /** Decides contests, by their ids and in their order. */
    static Map<String, Outcome> decide(List<Contest> contests, Counts counts, long ballotsCast, long register) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Contest contest : contests) {
            outcomes.put(contest.id(), decide(contest, counts.of(contest.id()), ballotsCast, register));
        }
        return outcomes;
    }

    /**
     * Decides one contest.
     *
     * @param ballotsCast how many ballots were cast in the commune: the turnout that a quorum is measured by
     * @param register how many people may vote
     */
    public static Outcome decide(Contest contest, ContestCounts counts, long ballotsCast, long register) {
        Rule rule = contest.rule();
        if (rule instanceof Rule.ChooseOne one) {
            return rank(contest, counts, one.awarded(), 0);
        }
        if (rule instanceof Rule.UpToN several) {
            return rank(contest, counts, several.awarded(), several.alternates());
        }
        if (rule instanceof Rule.YesNo question) {
            return decide(contest, counts, question, ballotsCast, register);
        }
        throw new IllegalStateException("no outcome is defined for " + rule);
    }

    private static Outcome decide(
            Contest contest, ContestCounts counts, Rule.YesNo rule, long ballotsCast, long register) {
        // Each vote is of a ballot, also those of a kiosk that was revoked before it reported its sessions.
        long ballots = Math.max(ballotsCast, counts.votes());
        // In whole numbers: a percentage of the register need not be one.
        if (ballots * 100 < rule.quorumPercent() * register) {
            return Outcome.Decision.NO_QUORUM;
        }
        long yes = counts.of(contest.options().get(0).id());
        long no = counts.of(contest.options().get(1).id());
        if (yes == no) {
            return Outcome.Decision.TIE;
        }
        return yes > no ? Outcome.Decision.APPROVED : Outcome.Decision.REJECTED;
    }

    private static Outcome rank(Contest contest, ContestCounts counts, int awarded, int alternates) {
        List<Option> byVotes = new ArrayList<>(contest.options());
        // The sort is stable: tied options keep the order of the definition.
        byVotes.sort(Comparator.comparingLong((Option option) -> counts.of(option.id()))
                .reversed());
        List<Place> places = new ArrayList<>();
        int begin = 0;
        while (begin < byVotes.size()) {
            long votes = counts.of(byVotes.get(begin).id());
            int end = begin;
            while (end < byVotes.size() && counts.of(byVotes.get(end).id()) == votes) {
                end++;
            }
            List<String> options =
                    byVotes.subList(begin, end).stream().map(Option::id).toList();
            places.add(new Place(begin + 1, standing(begin, end, votes, awarded, alternates), votes, options));
            begin = end;
        }
        return new Outcome.Ranking(places);
    }

    /**
     * The standing of the options that hold the places from {@code begin} to before {@code end}, counted from 0. Nobody is
     * awarded anything without a vote.
     */
    private static Place.Standing standing(int begin, int end, long votes, int awarded, int alternates) {
        if (begin >= awarded + alternates || votes == 0) {
            return Place.Standing.NOT_AWARDED;
        }
        boolean tied = end - begin > 1;
        if (tied) {
            // Even where all of them are awarded, their order is not ours to make.
            return Place.Standing.TIE;
        }
        return begin < awarded ? Place.Standing.AWARDED : Place.Standing.ALTERNATE;
    }
}
