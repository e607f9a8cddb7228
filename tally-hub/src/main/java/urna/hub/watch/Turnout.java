package urna.hub.watch;

/**
 * How many ballots a commune had cast by the end of a quarter of an hour.
 *
 * @param commune its id
 * @param quarter the quarter's number: seconds since 1970, divided by {@value #QUARTER_SECONDS}
 * @param ballots cast since the polls opened
 */
public record Turnout(String commune, long quarter, long ballots) {
    /** Finer than this, a chart would tell who was in the booth. */
    public static final long QUARTER_SECONDS = 900;

    /** The quarter of an hour that a moment is in. */
    public static long quarterOf(long seconds) {
        return Math.floorDiv(seconds, QUARTER_SECONDS);
    }
}
