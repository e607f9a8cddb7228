package urna.kiosk.pollworker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PinGuardTest {
    private static final Duration FIRST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofSeconds(500);

    private static PinGuard after(int wrongPins) {
        PinGuard guard = PinGuard.NEW;
        for (int i = 0; i < wrongPins; i++) {
            guard = guard.refused(FIRST, LONGEST);
        }
        return guard;
    }

    @Test
    void waitsLongerAfterEachWrongPinFromTheFifthOnUpToALongest() {
        List<Long> waits = IntStream.rangeClosed(1, 10)
                .mapToObj(wrong -> after(wrong).waitLeft().toSeconds())
                .toList();
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 60L, 120L, 240L, 480L, 500L, 500L);
    }

    @Test
    void beginsWithTheWaitThatBelongsToTheCount() {
        for (int wrong = 0; wrong < 10; wrong++) {
            assertThat(PinGuard.after(wrong, FIRST, LONGEST)).isEqualTo(after(wrong));
        }
    }

    @Test
    void isLockedUntilTheWaitIsOver() {
        assertThat(after(4).isLocked()).isFalse();
        assertThat(after(5).elapsed(Duration.ofSeconds(59)).isLocked()).isTrue();
        assertThat(after(5).elapsed(Duration.ofSeconds(60)).isLocked()).isFalse();
        assertThat(after(5).elapsed(Duration.ofDays(1)).waitLeft()).isZero();
    }
}
