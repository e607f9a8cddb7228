package urna.hub.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import urna.election.Contest;
import urna.election.Option;
import urna.record.ContestCounts;
import urna.record.Counts;

/** Counts of some contests, from which others can be taken away again: what a kiosk had before it changed. Immutable. */
final class CountSums {
    static final CountSums NONE = new CountSums(Map.of());

    private final Map<String, ContestCounts> byContest;

    private CountSums(Map<String, ContestCounts> byContest) {
        this.byContest = byContest;
    }

    static CountSums zero(List<Contest> contests) {
        Map<String, ContestCounts> zero = new LinkedHashMap<>();
        for (Contest contest : contests) {
            Map<String, Long> options = new LinkedHashMap<>();
            contest.options().stream().map(Option::id).forEach(option -> options.put(option, 0L));
            zero.put(contest.id(), new ContestCounts(0, 0, options));
        }
        return new CountSums(zero);
    }

    static CountSums of(Counts counts) {
        return new CountSums(counts.byContest());
    }

    /** These, more those, less these others; of the contests that are summed here, whatever else the others count. */
    CountSums change(CountSums more, CountSums less) {
        if (byContest.isEmpty()) {
            return this;
        }
        Map<String, ContestCounts> sum = new LinkedHashMap<>();
        byContest.forEach((contest, counts) ->
                sum.put(contest, add(add(counts, more.of(contest), 1), less.of(contest), -1)));
        return new CountSums(sum);
    }

    private static ContestCounts add(ContestCounts counts, @Nullable ContestCounts other, int sign) {
        if (other == null) {
            return counts;
        }
        Map<String, Long> options = new LinkedHashMap<>(counts.options());
        options.replaceAll((option, before) -> before + sign * other.of(option));
        return new ContestCounts(counts.votes() + sign * other.votes(), counts.blank() + sign * other.blank(), options);
    }

    @Nullable
    ContestCounts of(String contest) {
        return byContest.get(contest);
    }

    /** Votes over all contests. */
    long votes() {
        return byContest.values().stream().mapToLong(ContestCounts::votes).sum();
    }
}
