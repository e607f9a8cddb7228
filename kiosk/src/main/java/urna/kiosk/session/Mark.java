package urna.kiosk.session;

import java.util.ArrayList;
import java.util.List;

/**
 * What a voter has marked in one contest.
 *
 * @param blank whether the contest is marked blank; then no option is marked
 * @param options the ids of the marked options, sorted
 */
public record Mark(boolean blank, List<String> options) {
    public static final Mark NOTHING = new Mark(false, List.of());
    public static final Mark BLANK = new Mark(true, List.of());

    public Mark {
        options = options.stream().sorted().toList();
        if (blank && !options.isEmpty()) {
            throw new IllegalArgumentException("blank and marked");
        }
    }

    public boolean isNothing() {
        return !blank && options.isEmpty();
    }

    static Mark only(String option) {
        return new Mark(false, List.of(option));
    }

    Mark with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new Mark(false, more);
    }

    Mark without(String option) {
        return new Mark(
                false, options.stream().filter(other -> !other.equals(option)).toList());
    }

    /** The voter's secret must not get into a log with the state. */
    @Override
    public String toString() {
        return "a mark";
    }
}
