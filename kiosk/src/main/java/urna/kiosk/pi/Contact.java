package urna.kiosk.pi;

import java.util.Optional;

/**
 * One contact, look by look. It counts as closed or open once it has been so without a break for the debounce time, and keeps
 * counting as such until the other has.
 *
 * <p>Pi4J 2.8.0 debounces too, but starts its watching of a pin with a race that can leave the pin unwatched for good
 * (Pi4J issues 455 and 478), and forgets what the kernel's queue could not hold. So looks at the level itself come beside the
 * edges, and both end here.
 */
final class Contact {
    private final long debounceNanos;
    private boolean settled;
    private boolean last;
    private long since;

    /** A contact whose first level counts as it is. */
    Contact(boolean closed, long nowNanos, long debounceNanos) {
        this.settled = closed;
        this.last = closed;
        this.since = nowNanos;
        this.debounceNanos = debounceNanos;
    }

    /**
     * Takes a level that was seen, from an edge or a look.
     *
     * @return the level that counts from now on, if that has changed
     */
    Optional<Boolean> see(boolean closed, long nowNanos) {
        if (closed != last) {
            last = closed;
            since = nowNanos;
        }
        if (last == settled || nowNanos - since < debounceNanos) {
            return Optional.empty();
        }
        settled = last;
        return Optional.of(settled);
    }

    /** Whether it was last seen otherwise than it counts. */
    boolean isMoving() {
        return last != settled;
    }

    /** Whether it counts as closed and has been so for this long. */
    boolean isClosedFor(long nanos, long nowNanos) {
        return settled && last && nowNanos - since >= nanos;
    }
}
