package urna.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import urna.testing.TestElection;
import urna.testing.TestLog;

class CountsTest {
    private final TestElection election = new TestElection();
    private final TestLog log = new TestLog(election, "k-1");
    private final Counts zero = Counts.zero(election.election());

    @Test
    void eachOptionOfAVoteCountsOnceAndTheVoteOnce() {
        Counts counts = zero.plus(List.of(log.vote("jueces", "ana", "diego"), log.vote("jueces", "ana")));

        assertThat(counts.of("jueces").votes()).isEqualTo(2);
        assertThat(counts.of("jueces").blank()).isZero();
        assertThat(counts.of("jueces").of("ana")).isEqualTo(2);
        assertThat(counts.of("jueces").of("diego")).isEqualTo(1);
        assertThat(counts.of("proyecto").votes()).isZero();
    }

    @Test
    void aBlankVoteCountsAsAVoteForNothing() {
        Counts counts = zero.plus(List.of(log.vote("proyecto")));

        assertThat(counts.of("proyecto").votes()).isEqualTo(1);
        assertThat(counts.of("proyecto").blank()).isEqualTo(1);
        assertThat(counts.of("proyecto").options().values()).containsOnly(0L);
    }

    @Test
    void countsOfKiosksAddUp() {
        Counts one = zero.plus(List.of(log.vote("proyecto", "agua")));
        Counts other = zero.plus(List.of(log.vote("proyecto", "agua"), log.vote("proyecto")));

        assertThat(one.plus(other).of("proyecto").of("agua")).isEqualTo(2);
        assertThat(one.plus(other).of("proyecto").votes()).isEqualTo(3);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
    }

    @Test
    void aVoteOnNothingIsABugAndNotCounted() {
        assertThatThrownBy(() -> zero.plus(List.of(log.vote("proyecto", "luna"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> zero.plus(List.of(log.vote("luna", "agua"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
