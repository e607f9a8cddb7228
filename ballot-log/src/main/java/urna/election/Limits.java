package urna.election;

/**
 * Bounds that the commission sets.
 *
 * @param idleWarningSeconds how long a voter may press nothing before a warning, at least 1
 * @param idleVoidSeconds how much longer before the session is voided, at least 1
 * @param sessionsPerKiosk how many sessions one kiosk may enable
 */
public record Limits(int idleWarningSeconds, int idleVoidSeconds, int sessionsPerKiosk) {
    public Limits {
        if (idleWarningSeconds < 1 || idleVoidSeconds < 1 || sessionsPerKiosk < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }
}
