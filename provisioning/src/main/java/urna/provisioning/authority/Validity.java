package urna.provisioning.authority;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * From when until when a certificate holds.
 *
 * @param from a year before it is made: a Raspberry Pi has no clock of its own, and after a cold boot without a network its
 *     time may be months behind; it would refuse the broker as not yet valid
 * @param until the end, which is after the beginning
 */
public record Validity(Instant from, Instant until) {
    private static final Duration SLACK = Duration.ofDays(365);

    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a certificate must end after it begins: " + from + ", " + until);
        }
    }

    /** So many days from now. */
    public static Validity ofDays(Instant now, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a certificate must hold for a day at least, not for " + days);
        }
        return new Validity(beginning(now), now.plus(Duration.ofDays(days)));
    }

    /** The beginning of what is made now, never before that of the authority that was made earlier. */
    static Instant beginning(Instant now) {
        return now.minus(SLACK);
    }

    /** The same, ending no later than another: whoever issued a certificate must outlive it. */
    Validity within(Instant end) {
        return new Validity(from, until.isAfter(end) ? end : until);
    }

    Date fromDate() {
        return Date.from(from);
    }

    Date untilDate() {
        return Date.from(until);
    }
}
