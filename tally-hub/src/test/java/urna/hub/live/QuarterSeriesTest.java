package urna.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuarterSeriesTest {
    private final QuarterSeries series = new QuarterSeries();

    @Test
    void tellsWhatWasCastByTheEndOfEachQuarterThatBroughtSome() {
        series.add(100, 5);
        series.add(100, 2);
        series.add(104, 3);
        assertThat(series.total()).isEqualTo(10);
        assertThat(series.points())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(List.of(new long[] {100, 7}, new long[] {103, 7}, new long[] {104, 10}));
    }

    @Test
    void isNoLongerThanAWeekAndLosesNoBallot() {
        for (int quarter = 0; quarter < 3 * QuarterSeries.MOST_QUARTERS; quarter++) {
            series.add(quarter, 1);
        }
        assertThat(series.points()).hasSize(QuarterSeries.MOST_QUARTERS);
        assertThat(series.points().get(0)[1]).isEqualTo(2L * QuarterSeries.MOST_QUARTERS + 1);
        series.add(1_000_000, 1);
        assertThat(series.total()).isEqualTo(3L * QuarterSeries.MOST_QUARTERS + 1);
        assertThat(series.points())
                .last()
                .satisfies(point -> assertThat(point[1]).isEqualTo(series.total()));
    }

    @Test
    void aClockThatWentBackwardsLosesNoBallot() {
        series.add(100, 5);
        series.add(90, 2);
        assertThat(series.points())
                .last()
                .satisfies(point -> assertThat(point[1]).isEqualTo(7));
    }
}
