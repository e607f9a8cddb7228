package urna.kiosk.pi;

import java.util.Optional;

/**
 * One contact, look by look. It counts as closed or open once so many looks after the first one found it so, and keeps counting
 * as such until the other has.
 *
 * <p>Looks are counted, and not the time between the first and the last: a program that was held up has not seen that a
 * contact was quiet meanwhile.
 */
final class Contact {
    private final int looksToCount;
    private boolean settled;
    private int looksOtherwise;
    private long closedSince;

    /**
     * A contact whose first level counts as it is.
     *
     * @param looksToCount how many looks after the first have to find a new level before it counts
     */
    Contact(boolean closed, long nowNanos, int looksToCount) {
        this.settled = closed;
        this.closedSince = nowNanos;
        this.looksToCount = looksToCount;
    }

    /**
     * Takes the level that a look found.
     *
     * @return the level that counts from now on, if that has changed
     */
    Optional<Boolean> see(boolean closed, long nowNanos) {
        if (closed == settled) {
            looksOtherwise = 0;
            return Optional.empty();
        }
        looksOtherwise++;
        if (looksOtherwise <= looksToCount) {
            return Optional.empty();
        }
        settled = closed;
        looksOtherwise = 0;
        closedSince = nowNanos;
        return Optional.of(settled);
    }

    /** Whether it was last seen otherwise than it counts. */
    boolean isMoving() {
        return looksOtherwise > 0;
    }

    /** Whether it has counted as closed for this long. */
    boolean isClosedFor(long nanos, long nowNanos) {
        return settled && nowNanos - closedSince >= nanos;
    }
}
