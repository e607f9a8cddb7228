package urna.record;

import urna.election.Origin;

/**
 * The kiosk started again while the polls were open.
 *
 * @param software the kiosk's software version
 */
public record Restarted(Origin origin, String software) implements Entry {
    public static final String KIND = "urna.restarted/v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String body() {
        return "software " + software + "\n";
    }
}
