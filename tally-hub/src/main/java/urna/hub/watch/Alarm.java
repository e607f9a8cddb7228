package urna.hub.watch;

import org.jspecify.annotations.Nullable;
import urna.hub.store.Refusal;

/**
 * Something that an operator must know of. There is one of each kind for a kiosk: raised again, it is the same alarm.
 *
 * @param kiosk the kiosk's id; {@link Refusal#NO_KIOSK} for what is about none of the roster
 * @param kind a word of {@link AlarmRules}, or the reason of a refusal
 * @param detail a number or a sentence; empty where the kind says all. It may tell of a choice if it is a refusal's
 * @param raisedSeconds when it began, in seconds since 1970
 * @param clearedSeconds when it ended; null while it stands
 * @param evidence whether something was kept that proves it
 */
public record Alarm(
        String kiosk,
        String kind,
        String detail,
        long raisedSeconds,
        @Nullable Long clearedSeconds,
        boolean evidence) {

    public boolean stands() {
        return clearedSeconds == null;
    }

    /** Whether its detail was written from what a refused message holds. */
    public boolean isRefusal() {
        return !AlarmRules.isOwn(kind);
    }
}
