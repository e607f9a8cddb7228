package urna.tally;

import java.util.List;
import java.util.Locale;

/**
 * One place of a ranking.
 *
 * @param number from 1; the place after a tie of two at place 1 is place 3
 * @param standing what the place means
 * @param votes how often each option at this place was chosen
 * @param options one option, or those that are tied, in the order of the definition
 */
public record Place(int number, Standing standing, long votes, List<String> options) {
    /** What a place means under the contest's rule. */
    public enum Standing {
        AWARDED,
        ALTERNATE,
        NOT_AWARDED,
        /** Equal votes at a place that is awarded or an alternate: the commission decides, by public act, not the software. */
        TIE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Place {
        options = List.copyOf(options);
    }
}
