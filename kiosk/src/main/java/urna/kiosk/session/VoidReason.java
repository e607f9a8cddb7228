package urna.kiosk.session;

/** Why a session ended without a vote. */
public enum VoidReason {
    IDLE,
    POLL_WORKER,
    POWER_CUT
}
