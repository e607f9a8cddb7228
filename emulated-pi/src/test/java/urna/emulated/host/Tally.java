package urna.emulated.host;

import java.util.Map;
import java.util.TreeMap;
import urna.record.ContestCounts;
import urna.record.Counts;

/**
 * What was counted, so that a test can say it in a few words.
 *
 * @param counted by {@code contest/option}, or {@code contest/} for its blank votes; without what nobody chose
 */
public record Tally(Map<String, Long> counted) {
    public Tally {
        counted = new TreeMap<>(counted);
    }

    public static Tally of(Counts counts) {
        Map<String, Long> counted = new TreeMap<>();
        counts.byContest().forEach((contest, its) -> add(contest, its, counted));
        return new Tally(counted);
    }

    private static void add(String contest, ContestCounts counts, Map<String, Long> counted) {
        if (counts.blank() > 0) {
            counted.put(contest + "/", counts.blank());
        }
        counts.options().forEach((option, count) -> {
            if (count > 0) {
                counted.put(contest + "/" + option, count);
            }
        });
    }
}
