package urna.kiosk.pollworker;

import java.time.Duration;

/**
 * Counts wrong PINs and makes whoever guesses wait: nothing for the first four, then a wait that doubles with each further
 * wrong one, up to a longest. A right PIN clears it.
 *
 * @param wrong how many wrong PINs in a row
 * @param waitLeft how much longer no PIN is looked at; zero if one may be tried
 */
public record PinGuard(int wrong, Duration waitLeft) {
    public static final int TRIES = 5;
    public static final PinGuard NEW = new PinGuard(0, Duration.ZERO);

    public boolean isLocked() {
        return !waitLeft.isZero();
    }

    /**
     * As it begins when the power comes on: whoever guesses waits anew.
     *
     * @param wrong how many wrong PINs in a row were kept
     */
    public static PinGuard after(int wrong, Duration firstWait, Duration longestWait) {
        return new PinGuard(wrong, wrong < TRIES ? Duration.ZERO : waitAfter(wrong, firstWait, longestWait));
    }

    /** After a wrong PIN. */
    public PinGuard refused(Duration firstWait, Duration longestWait) {
        return after(wrong + 1, firstWait, longestWait);
    }

    /** After some time has passed. */
    public PinGuard elapsed(Duration time) {
        Duration left = waitLeft.minus(time);
        return new PinGuard(wrong, left.isNegative() ? Duration.ZERO : left);
    }

    private static Duration waitAfter(int tries, Duration firstWait, Duration longestWait) {
        Duration wait = firstWait;
        for (int i = TRIES; i < tries && wait.compareTo(longestWait) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
