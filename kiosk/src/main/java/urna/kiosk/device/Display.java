package urna.kiosk.device;

import urna.kiosk.screen.Screen;

/** The screen before the voter. */
@FunctionalInterface
public interface Display {
    /** Shows a screen. Called by the kiosk's event loop, which waits for it: it must be quick. */
    void show(Screen screen);
}
