package urna.kiosk.pi;

/** Does work later, one after another, in a thread that may wait. A test does it by hand. */
@FunctionalInterface
interface Delays {
    void after(long millis, Runnable work);
}
