package urna.kiosk.device;

import urna.election.Election;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Paging;

/** The screen before the voter. */
@FunctionalInterface
public interface Display {
    /**
     * Shows a screen. Called by the kiosk's event loop, which waits for it: it must be quick. A display that does not answer
     * keeps the screen, and shows it once it does.
     */
    void show(Screen screen);

    /**
     * Whether a person can see what is shown, as far as the display can tell; from any thread, at once. One that cannot notice
     * being unplugged always says so.
     */
    default boolean isAnswering() {
        return true;
    }

    /** How much of an election fits on a page of this display. */
    default Paging paging(Election election) {
        return Paging.full(election);
    }
}
