package urna.kiosk.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a voter has marked so far.
 *
 * @param byContest by the contest's id; a contest that was not reached yet is not in it
 */
public record Marks(Map<String, Mark> byContest) {
    public static final Marks NONE = new Marks(Map.of());

    public Marks {
        byContest = Collections.unmodifiableMap(new LinkedHashMap<>(byContest));
    }

    public Mark of(String contest) {
        return byContest.getOrDefault(contest, Mark.NOTHING);
    }

    Marks with(String contest, Mark mark) {
        Map<String, Mark> more = new LinkedHashMap<>(byContest);
        more.put(contest, mark);
        return new Marks(more);
    }

    /** The chosen options by contest, as the ballot box takes them. */
    Map<String, List<String>> choices() {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        byContest.forEach((contest, mark) -> choices.put(contest, mark.options()));
        return choices;
    }

    /** The voter's secret must not get into a log with the state. */
    @Override
    public String toString() {
        return "marks";
    }
}
