package urna.kiosk;

import java.util.Optional;
import urna.kiosk.device.Devices;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Screen;
import urna.kiosk.voice.Narrator;

/** What the kiosk shows and says, without showing the same again for nothing. */
final class Face {
    private final Devices devices;
    private Optional<Screen> shown = Optional.empty();
    private Optional<Light> lit = Optional.empty();

    Face(Devices devices) {
        this.devices = devices;
    }

    /**
     * Shows what has changed.
     *
     * @param answer whether somebody pressed something: then the screen is shown even if it is the same
     */
    void show(Screen screen, Light light, boolean answer) {
        if (answer || !shown.equals(Optional.of(screen))) {
            devices.display().show(screen);
            // After it is shown: nobody should hear "recorded" before it can be read.
            Narrator.say(shown, screen).ifPresent(devices.speaker()::say);
            shown = Optional.of(screen);
        }
        light(light);
    }

    /** Says what is shown once more. */
    void sayAgain() {
        shown.flatMap(screen -> Narrator.say(Optional.empty(), screen)).ifPresent(devices.speaker()::say);
    }

    private void light(Light light) {
        if (!lit.equals(Optional.of(light))) {
            lit = Optional.of(light);
            devices.lamp().show(light);
        }
    }
}
