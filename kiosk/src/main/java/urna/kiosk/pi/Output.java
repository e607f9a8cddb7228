package urna.kiosk.pi;

/** A pin that something hangs on. */
@FunctionalInterface
interface Output {
    void set(boolean on);
}
