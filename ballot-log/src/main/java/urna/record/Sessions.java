package urna.record;

/**
 * How many voters' sessions a kiosk had.
 *
 * @param enabled sessions that the poll worker gave
 * @param cast sessions that ended in a recorded ballot
 * @param voided sessions that ended without one
 */
public record Sessions(long enabled, long cast, long voided) {
    public static final Sessions NONE = new Sessions(0, 0, 0);

    public Sessions {
        if (enabled < 0 || cast < 0 || voided < 0) {
            throw new IllegalArgumentException("a count below zero");
        }
    }

    /** Whether each enabled session ended in one way. */
    public boolean balance() {
        return enabled == cast + voided;
    }

    public Sessions plusEnabled() {
        return new Sessions(enabled + 1, cast, voided);
    }

    public Sessions plusCast() {
        return new Sessions(enabled, cast + 1, voided);
    }

    public Sessions plusVoided() {
        return new Sessions(enabled, cast, voided + 1);
    }

    public Sessions plus(Sessions other) {
        return new Sessions(enabled + other.enabled, cast + other.cast, voided + other.voided);
    }

    /** The lines that stand in entries and actas. */
    public String lines() {
        return "sessions enabled " + enabled + "\nsessions cast " + cast + "\nsessions voided " + voided + "\n";
    }
}
