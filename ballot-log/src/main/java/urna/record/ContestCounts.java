package urna.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import urna.election.Contest;
import urna.election.Option;

/**
 * What one contest adds up to.
 *
 * @param votes how many votes there are, blank ones among them: one for each ballot cast
 * @param blank how many of the votes chose nothing
 * @param options how often each option was chosen, in the order of the definition
 */
public record ContestCounts(long votes, long blank, Map<String, Long> options) {
    public ContestCounts {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    static ContestCounts zero(Contest contest) {
        Map<String, Long> options = new LinkedHashMap<>();
        for (Option option : contest.options()) {
            options.put(option.id(), 0L);
        }
        return new ContestCounts(0, 0, options);
    }

    /** How often an option was chosen; 0 for one that this contest does not have. */
    public long of(String option) {
        return options.getOrDefault(option, 0L);
    }

    ContestCounts plus(List<Vote> more) {
        Map<String, Long> sum = new LinkedHashMap<>(options);
        long blanks = 0;
        for (Vote vote : more) {
            blanks += vote.isBlank() ? 1 : 0;
            vote.choices().forEach(choice -> add(sum, choice, 1));
        }
        return new ContestCounts(votes + more.size(), blank + blanks, sum);
    }

    ContestCounts plus(ContestCounts other) {
        Map<String, Long> sum = new LinkedHashMap<>(options);
        other.options.forEach((option, count) -> add(sum, option, count));
        return new ContestCounts(votes + other.votes, blank + other.blank, sum);
    }

    private static void add(Map<String, Long> sum, String option, long count) {
        if (sum.computeIfPresent(option, (any, before) -> before + count) == null) {
            throw new IllegalArgumentException("nothing is counted for the option " + option);
        }
    }

    String lines(String contest) {
        StringBuilder lines =
                new StringBuilder("votes " + contest + " " + votes + "\nblank " + contest + " " + blank + "\n");
        options.forEach((option, count) -> lines.append("count ")
                .append(contest)
                .append(' ')
                .append(option)
                .append(' ')
                .append(count)
                .append('\n'));
        return lines.toString();
    }
}
