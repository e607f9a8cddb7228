package urna.kiosk;

import java.time.Duration;
import urna.kiosk.session.Event;

/**
 * Which presses come too late. While a failing disk holds up the loop, an impatient voter presses on: played back afterwards, in
 * the next voter's session, those presses would cast a ballot that nobody has seen.
 */
final class Staleness {
    /** Longer than any work of a sound kiosk takes, the printed reports and the closing included. */
    static final Duration MOST_WAIT = Duration.ofSeconds(2);

    private Staleness() {}

    /** Whether something that a person did is to be refused after such a wait. What stays true meanwhile is never stale. */
    static boolean isStale(Event event, Duration waited) {
        boolean stays = event instanceof Event.KeyTurned || event instanceof Event.PartChanged;
        return !stays && waited.compareTo(MOST_WAIT) > 0;
    }
}
