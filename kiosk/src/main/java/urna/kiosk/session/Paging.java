package urna.kiosk.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import urna.election.Contest;
import urna.election.Election;

/**
 * How many lines a page of the screen has, as far as its display can show them in a type that everybody can read.
 *
 * @param options by the contest's id, 1 to {@link Button#OPTIONS}
 * @param contests how many contests a page of the review has, 1 to {@link Button#OPTIONS}
 */
public record Paging(Map<String, Integer> options, int contests) {
    public Paging {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        options.values().forEach(Paging::requireLines);
        requireLines(contests);
    }

    /** A line for each button. */
    public static Paging full(Election election) {
        Map<String, Integer> options = new LinkedHashMap<>();
        for (Contest contest : election.contests()) {
            options.put(contest.id(), Button.OPTIONS);
        }
        return new Paging(options, Button.OPTIONS);
    }

    /** How many options of a contest fit on a page. */
    int options(String contest) {
        Integer lines = options.get(contest);
        if (lines == null) {
            throw new IllegalArgumentException("no paging for the contest " + contest);
        }
        return lines;
    }

    private static void requireLines(int lines) {
        if (lines < 1 || lines > Button.OPTIONS) {
            throw new IllegalArgumentException("a page has 1 to " + Button.OPTIONS + " lines");
        }
    }
}
