package urna.kiosk.device;

import urna.election.Election;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Paging;

/** The screen before the voter. */
@FunctionalInterface
public interface Display {
    /** Shows a screen. Called by the kiosk's event loop, which waits for it: it must be quick. */
    void show(Screen screen);

    /** How much of an election fits on a page of this display. */
    default Paging paging(Election election) {
        return Paging.full(election);
    }
}
