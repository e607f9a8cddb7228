package urna.kiosk.selftest;

import java.util.List;
import urna.kiosk.session.Event;

/** What the installer did. */
public sealed interface Act {
    /**
     * Pressed or turned something.
     *
     * @param events more than one if that was at once
     */
    record Done(List<Event> events) implements Act {
        public Done {
            events = List.copyOf(events);
        }
    }

    /** Asked to leave this step out. */
    record Skipped() implements Act {}

    /** Nothing, for long. */
    record Nothing() implements Act {}
}
