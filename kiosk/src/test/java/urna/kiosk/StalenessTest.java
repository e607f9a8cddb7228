package urna.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;
import urna.record.Alarm;

class StalenessTest {
    private static final Duration LONG = Staleness.MOST_WAIT.plusMillis(1);

    @Test
    void aPressThatWaitedThroughAStallIsRefused() {
        assertThat(Staleness.isStale(new Event.Press(Button.CONFIRM), LONG)).isTrue();
        assertThat(Staleness.isStale(new Event.Enable(), LONG)).isTrue();
        assertThat(Staleness.isStale(new Event.Press(Button.CONFIRM), Staleness.MOST_WAIT))
                .isFalse();
    }

    @Test
    void whatIsStillTrueIsNotStale() {
        assertThat(Staleness.isStale(new Event.KeyTurned(false), LONG)).isFalse();
        assertThat(Staleness.isStale(new Event.PartChanged(Alarm.Part.TAMPER, true), LONG))
                .isFalse();
    }
}
