package urna.hall.voter;

/** How long a scripted person looks before pressing. */
@FunctionalInterface
public interface Pace {
    /** For a replay: as fast as the kiosk can. */
    Pace AT_ONCE = () -> {};

    void pause() throws InterruptedException;
}
