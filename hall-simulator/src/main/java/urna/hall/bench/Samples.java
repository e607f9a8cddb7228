package urna.hall.bench;

import java.util.List;
import java.util.Locale;

/**
 * Times that were measured, the shortest first.
 *
 * @param nanos at least one
 */
public record Samples(List<Long> nanos) {
    private static final double NANOS_PER_MILLI = 1e6;

    public Samples {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        nanos = nanos.stream().sorted().toList();
    }

    /** The time that this many of a hundred do not exceed, in milliseconds. */
    public double millis(int percent) {
        int last = nanos.size() - 1;
        return nanos.get((int) Math.ceil(last * percent / 100.0)) / NANOS_PER_MILLI;
    }

    public double medianMillis() {
        return millis(50);
    }

    static String text(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%.0f ms", millis);
    }
}
