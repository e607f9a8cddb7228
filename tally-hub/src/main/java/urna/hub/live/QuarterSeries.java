package urna.hub.live;

import java.util.ArrayList;
import java.util.List;

/** Ballots cast by the quarter of an hour. Holds what each quarter brought, so that series of several places can be added. */
final class QuarterSeries {
    /** A week; what came before it is told as if it had come at once. */
    static final int MOST_QUARTERS = 7 * 96;

    private long first;
    private long[] brought = new long[0];
    private long total;

    /** Adds what a quarter brought. */
    void add(long quarter, long ballots) {
        if (brought.length == 0) {
            first = quarter;
        }
        int index = (int) Math.max(0, quarter - first);
        if (index >= brought.length) {
            grow(index);
            index = (int) (quarter - first);
        }
        brought[index] += ballots;
        total += ballots;
    }

    private void grow(int index) {
        int drop = Math.max(0, index + 1 - MOST_QUARTERS);
        long early = 0;
        for (int i = 0; i < Math.min(drop, brought.length); i++) {
            early += brought[i];
        }
        long[] longer = new long[index + 1 - drop];
        if (drop < brought.length) {
            System.arraycopy(brought, drop, longer, 0, brought.length - drop);
        }
        longer[0] += early;
        first += drop;
        brought = longer;
    }

    long total() {
        return total;
    }

    /** Pairs of a quarter and the ballots cast by its end, for each quarter that brought some and for the one before. */
    List<long[]> points() {
        List<long[]> points = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < brought.length; i++) {
            sum += brought[i];
            boolean last = i == brought.length - 1;
            if (brought[i] != 0 || last || brought[i + 1] != 0) {
                points.add(new long[] {first + i, sum});
            }
        }
        return points;
    }
}
