package urna.kiosk.device;

import urna.kiosk.screen.Printout;

/** The printer of reports and slips. */
@FunctionalInterface
public interface Printer {
    /**
     * Takes a printout over. Returns at once: a printer without paper can take minutes, and the kiosk's event loop must not
     * wait for it. Whether the printer is well is told by {@link urna.kiosk.session.Event.PartChanged}.
     */
    void print(Printout printout);

    /** Whether a slip is not printed yet, and its printer has not failed: by then a failure has been told. At once. */
    default boolean isPrintingSlip() {
        return false;
    }
}
