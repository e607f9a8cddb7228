package urna.kiosk.pi;

import java.util.List;
import urna.kiosk.device.Light;
import urna.kiosk.session.Effect;

/**
 * How an output goes on and off: the only language that a lamp without colours and a buzzer with one pitch have.
 *
 * @param millis how long it is on, then off, then on…; empty for never on
 * @param repeats whether it begins again after the last
 */
record Pattern(List<Integer> millis, boolean repeats) {
    private static final Pattern NEVER = new Pattern(List.of(), false);

    Pattern {
        millis = List.copyOf(millis);
        if (repeats && millis.size() % 2 != 0) {
            throw new IllegalArgumentException("a pattern that repeats ends with being off");
        }
    }

    /**
     * Steady, a short flash every two seconds, or fast blinking: told apart from across a hall, without colour. The fast one
     * stays below three flashes a second (WCAG 2.3.1).
     */
    static Pattern of(Light light) {
        return switch (light) {
            case OFF -> NEVER;
            case FREE -> new Pattern(List.of(Integer.MAX_VALUE), false);
            case BUSY -> new Pattern(List.of(150, 1850), true);
            case ATTENTION -> new Pattern(List.of(200, 200), true);
        };
    }

    /** One short beep for a press that counts; a refusal is a long one and a short one, so that nobody takes it for a press. */
    static Pattern of(Effect.Tone tone) {
        return switch (tone) {
            case ACCEPTED -> new Pattern(List.of(50), false);
            case REFUSED -> new Pattern(List.of(350, 100, 150), false);
            case RECORDED -> new Pattern(List.of(120, 80, 120, 80, 600), false);
            case ATTENTION -> new Pattern(List.of(200, 200, 200, 200, 200, 200, 200), false);
        };
    }
}
