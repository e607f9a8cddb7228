package urna.kiosk.device;

/** Starts the kiosk again if nothing is heard from it. */
@FunctionalInterface
public interface Watchdog {
    /** Called by the kiosk's event loop about once a second, each time it has done all its work. */
    void alive();
}
