package urna.kiosk.uplink;

import java.time.Duration;
import java.time.Instant;

/**
 * A length of time that began at some moment.
 *
 * @param since when it began, by the kiosk's clock
 * @param length how long it lasts
 */
record Wait(Instant since, Duration length) {

    /** Whether it is over. A clock that was set back ends it: better to send too early than to be silent for hours. */
    boolean isOver(Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(length));
    }
}
