package urna.record;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import urna.election.Contest;
import urna.election.Election;

/**
 * What the votes of a kiosk, or of a commune, add up to. Immutable.
 *
 * @param byContest in the order of the definition
 */
public record Counts(Map<String, ContestCounts> byContest) {
    private static final ContestCounts NOTHING = new ContestCounts(0, 0, Map.of());

    public Counts {
        byContest = Collections.unmodifiableMap(new LinkedHashMap<>(byContest));
    }

    /** Zero for everything that the definition knows. */
    public static Counts zero(Election election) {
        return zero(election.contests());
    }

    /** Zero for some contests. */
    public static Counts zero(List<Contest> contests) {
        Map<String, ContestCounts> zero = new LinkedHashMap<>();
        for (Contest contest : contests) {
            zero.put(contest.id(), ContestCounts.zero(contest));
        }
        return new Counts(zero);
    }

    /**
     * These counts and some votes more.
     *
     * @throws IllegalArgumentException for a vote on something that is not counted here
     */
    public Counts plus(Collection<Vote> votes) {
        Map<String, List<Vote>> more = votes.stream().collect(Collectors.groupingBy(Vote::contest));
        Map<String, ContestCounts> sum = new LinkedHashMap<>(byContest);
        more.forEach((contest, itsVotes) -> sum.put(contest, require(contest).plus(itsVotes)));
        return new Counts(sum);
    }

    public Counts plus(Counts other) {
        Map<String, ContestCounts> sum = new LinkedHashMap<>(byContest);
        other.byContest.forEach(
                (contest, counts) -> sum.put(contest, require(contest).plus(counts)));
        return new Counts(sum);
    }

    /** These counts without those of other contests. */
    public Counts only(List<Contest> contests) {
        Map<String, ContestCounts> some = new LinkedHashMap<>();
        contests.forEach(contest -> some.put(contest.id(), require(contest.id())));
        return new Counts(some);
    }

    /** What one contest adds up to; nothing for one that is not counted here. */
    public ContestCounts of(String contest) {
        return byContest.getOrDefault(contest, NOTHING);
    }

    /** The lines that stand in entries and actas: for each contest its votes, its blanks, and each option's count. */
    public String lines() {
        return byContest.entrySet().stream()
                .map(entry -> entry.getValue().lines(entry.getKey()))
                .collect(Collectors.joining());
    }

    private ContestCounts require(String contest) {
        ContestCounts counts = byContest.get(contest);
        if (counts == null) {
            throw new IllegalArgumentException("nothing is counted for the contest " + contest);
        }
        return counts;
    }
}
