package urna.wire;

import java.util.Optional;

/** The topics below {@code urna/v1/}. The kiosk is in the topic, its commune is not: that comes from the signed roster. */
public final class Topics {
    public static final String ALL_SEGMENTS = "urna/v1/+/segment";
    public static final String ALL_STATES = "urna/v1/+/state";

    private static final String PREFIX = "urna/v1/";

    private Topics() {}

    public static String segment(String kiosk) {
        return PREFIX + kiosk + "/segment";
    }

    public static String state(String kiosk) {
        return PREFIX + kiosk + "/state";
    }

    public static String receipt(String kiosk) {
        return PREFIX + kiosk + "/receipt";
    }

    /** The kiosk that a topic belongs to. */
    public static Optional<String> kioskOf(String topic) {
        String[] parts = topic.split("/", -1);
        return parts.length == 4 && topic.startsWith(PREFIX) ? Optional.of(parts[2]) : Optional.empty();
    }
}
