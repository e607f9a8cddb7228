package urna.kiosk.device;

import urna.kiosk.session.Effect;

/** What the voter hears. */
@FunctionalInterface
public interface Buzzer {
    void sound(Effect.Tone tone);
}
