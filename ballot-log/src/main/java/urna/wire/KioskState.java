package urna.wire;

import java.util.List;
import urna.election.MalformedDefinitionException;
import urna.election.StrictJson;

/**
 * How a kiosk is, sent at fixed intervals and never at the moment of a cast: of all that leaves a kiosk this alone tells
 * how many have voted.
 *
 * @param polls where the day stands
 * @param software the kiosk's software version
 * @param enabled sessions enabled so far
 * @param cast sessions cast so far
 * @param voided sessions voided so far
 * @param segmentsWaiting segments without a receipt
 * @param alarms parts of the kiosk that are in alarm
 * @param clockSeconds when this was made by the kiosk's clock, in seconds since 1970: a wrong clock shows in time to be set
 */
public record KioskState(
        Polls polls,
        String software,
        long enabled,
        long cast,
        long voided,
        long segmentsWaiting,
        List<String> alarms,
        long clockSeconds) {
    private static final int MAX_BYTES = 4096;
    private static final long LATEST_CLOCK_SECONDS = 1L << 40;

    /** Where the day stands, as the kiosk says it; {@code OFFLINE} is its last will. */
    public enum Polls {
        NOT_OPENED,
        OPEN,
        CLOSED,
        OFFLINE
    }

    public KioskState {
        alarms = List.copyOf(alarms);
        // Anybody whom a broker lets in can say anything: no sum of what is said may overflow.
        requireCount(enabled);
        requireCount(cast);
        requireCount(voided);
        requireCount(segmentsWaiting);
        if (clockSeconds < 0 || clockSeconds > LATEST_CLOCK_SECONDS) {
            throw new IllegalArgumentException("clockSeconds must be 0 to " + LATEST_CLOCK_SECONDS);
        }
    }

    /** The same as a last will: written when the kiosk connects, published by the broker once it is gone. */
    public KioskState offline() {
        return new KioskState(Polls.OFFLINE, software, enabled, cast, voided, segmentsWaiting, alarms, clockSeconds);
    }

    public static KioskState parse(byte[] json) throws MalformedDefinitionException {
        if (json.length > MAX_BYTES) {
            throw new MalformedDefinitionException("state: more than " + MAX_BYTES + " bytes");
        }
        return StrictJson.read("state", json, KioskState.class);
    }

    private static void requireCount(long count) {
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a count must be 0 to " + Integer.MAX_VALUE + ", not " + count);
        }
    }

    public byte[] json() {
        return StrictJson.write(this);
    }
}
