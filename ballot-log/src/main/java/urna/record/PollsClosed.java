package urna.record;

import urna.election.Origin;

/**
 * The close report: the last entry of every log.
 *
 * @param sessions how many sessions there were
 * @param counts what the kiosk counted
 */
public record PollsClosed(Origin origin, Sessions sessions, Counts counts) implements Entry {
    public static final String KIND = "urna.closed/v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String body() {
        return sessions.lines() + counts.lines();
    }
}
