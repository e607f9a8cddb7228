package urna.kiosk.pi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import urna.kiosk.device.Light;
import urna.kiosk.session.Effect;

class SignalsTest {
    private final HandDelays time = new HandDelays();
    private final List<String> changes = new ArrayList<>();
    private boolean on;

    private void set(boolean now) {
        if (on != now) {
            changes.add((now ? "on " : "off ") + time.now());
        }
        on = now;
    }

    private List<String> after(long millis) {
        time.pass(millis);
        List<String> seen = List.copyOf(changes);
        changes.clear();
        return seen;
    }

    @Test
    void showsFreeSteadyAndBusyAsFlashes() {
        PinLamp lamp = new PinLamp(this::set, time);
        lamp.show(Light.OFF);
        assertThat(after(10_000)).isEmpty();
        lamp.show(Light.FREE);
        assertThat(after(60_000)).containsExactly("on 10000");
        lamp.show(Light.BUSY);
        assertThat(after(4_000))
                .containsExactly("off 70000", "on 70000", "off 70150", "on 72000", "off 72150", "on 74000");
        lamp.show(Light.OFF);
        assertThat(after(60_000)).containsExactly("off 74000");
    }

    @Test
    void looksDifferentForEachLight() {
        assertThat(Arrays.stream(Light.values()).map(Pattern::of)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Light.class)
    void neverFlashesThreeTimesASecond(Light light) {
        new PinLamp(this::set, time).show(light);
        assertThat(after(999).stream().filter(change -> change.startsWith("on")))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void soundsARefusalLikeNothingElse() {
        assertThat(Arrays.stream(Effect.Tone.values()).map(Pattern::of)).doesNotHaveDuplicates();
        PinBuzzer buzzer = new PinBuzzer(this::set, time);
        buzzer.sound(Effect.Tone.ACCEPTED);
        assertThat(after(1_000)).containsExactly("on 0", "off 50");
        buzzer.sound(Effect.Tone.REFUSED);
        assertThat(after(1_000)).containsExactly("on 1000", "off 1350", "on 1450", "off 1600");
    }

    @Test
    void soundsOneToneAfterAnotherAndLetsGoOfWhatIsTooMuch() {
        PinBuzzer buzzer = new PinBuzzer(this::set, time);
        for (int i = 0; i < 1_000; i++) {
            buzzer.sound(Effect.Tone.ACCEPTED);
        }
        assertThat(after(60_000).stream().filter(change -> change.startsWith("on")))
                .hasSize(1 + PinBuzzer.MOST_WAITING);
        assertThat(on).isFalse();
        buzzer.sound(Effect.Tone.ACCEPTED);
        assertThat(after(100)).hasSize(2);
    }
}
