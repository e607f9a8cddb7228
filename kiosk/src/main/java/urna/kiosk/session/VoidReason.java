package urna.kiosk.session;

/** Why a session ended without a vote. */
public enum VoidReason {
    IDLE,
    POLL_WORKER,
    POWER_CUT,
    /** The screen failed: what the voter cannot see, the voter must not choose. */
    DISPLAY;

    /** Whether the poll worker need not be told: it was the poll worker's own doing. */
    boolean isKnown() {
        return this == POLL_WORKER;
    }
}
