package urna.hall.kiosk;

import java.util.Optional;
import urna.kiosk.screen.Screen;

/** A kiosk that did not come to the screen that the scripted person before it waited for: a bug, in either of them. */
public final class KioskStuckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KioskStuckException(String kiosk, Optional<Screen> screen) {
        super("kiosk " + kiosk + " stands still at "
                + screen.map(Screen::toString).orElse("a dark screen"));
    }
}
