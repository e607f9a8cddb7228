package urna.kiosk;

import java.util.Optional;
import urna.kiosk.device.Display;
import urna.kiosk.device.Lamp;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Screen;

/** What the kiosk shows, without showing the same again for nothing. */
final class Face {
    private final Display display;
    private final Lamp lamp;
    private Optional<Screen> shown = Optional.empty();
    private Optional<Light> lit = Optional.empty();

    Face(Display display, Lamp lamp) {
        this.display = display;
        this.lamp = lamp;
    }

    /**
     * Shows what has changed.
     *
     * @param answer whether somebody pressed something: then the screen is shown even if it is the same
     */
    void show(Screen screen, Light light, boolean answer) {
        if (answer || !shown.equals(Optional.of(screen))) {
            shown = Optional.of(screen);
            display.show(screen);
        }
        if (!lit.equals(Optional.of(light))) {
            lit = Optional.of(light);
            lamp.show(light);
        }
    }
}
