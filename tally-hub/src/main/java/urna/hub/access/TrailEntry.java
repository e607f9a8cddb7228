package urna.hub.access;

/**
 * A line of the audit trail.
 *
 * @param number counts up, from 1
 * @param atSeconds since 1970
 * @param account who did it; empty for nobody that is known, {@link #COMMAND_LINE} for whoever has the hub's folder
 * @param address where from; empty for the command line
 * @param action what
 * @param about which account, kiosk or commune; may be empty
 */
public record TrailEntry(long number, long atSeconds, String account, String address, Action action, String about) {
    public static final String COMMAND_LINE = "(command line)";
}
