package urna.hub.watch;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import urna.hub.ingest.KnownKiosk;
import urna.log.VerifiedLog;
import urna.record.Alarm.Part;
import urna.record.Sessions;
import urna.wire.KioskState;

/** When something is an alarm. Pure: what is known and the time go in, the alarms that stand come out. */
public final class AlarmRules {
    /** Open, its key not revoked, and nothing heard of it for {@link #SILENT_SECONDS}, or its last will was. */
    public static final String SILENT = "silent";
    /** Its clock and the hub's are more than {@link #CLOCK_SECONDS} apart. */
    public static final String CLOCK = "clock";
    /** Its session counters fell: an older card or a backup was put back. Nothing clears this one. */
    public static final String COUNTERS = "counters";
    /** More segments wait on the kiosks than a hub that keeps up leaves there. */
    public static final String HUB_BEHIND = "hub-behind";

    static final long SILENT_SECONDS = 120;
    static final long CLOCK_SECONDS = 60;
    static final long LEAST_BACKLOG = 100;

    private static final Set<String> PARTS =
            Arrays.stream(Part.values()).map(Part::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OWN = Stream.concat(PARTS.stream(), Stream.of(SILENT, CLOCK, COUNTERS, HUB_BEHIND))
            .collect(Collectors.toUnmodifiableSet());
    /** What belongs to ordinary life: a message was lost on the way, or a kiosk is being tested. */
    private static final Set<String> ORDINARY_REFUSALS = Set.of("gap", "test-election");

    private AlarmRules() {}

    /** Whether a kind is decided here; all others are reasons of refusals. */
    static boolean isOwn(String kind) {
        return OWN.contains(kind);
    }

    /** Whether a kind ends by itself, once its cause has. */
    static boolean ends(String kind) {
        return isOwn(kind) && !kind.equals(COUNTERS);
    }

    /** Whether a refusal is more than ordinary life. */
    static boolean isGrave(String reason) {
        return !ORDINARY_REFUSALS.contains(reason);
    }

    /**
     * The alarms of a kiosk that stand for as long as their cause does.
     *
     * @param isRevoked whether the commission trusts its key no longer: whatever it says or does not say, nobody waits for it
     * @param wasSilent whether {@link #SILENT} stands
     * @param sinceSeconds since when the hub has listened: nobody is silent who had no time to speak
     * @return details by kind
     */
    static Map<String, String> standing(
            KnownKiosk kiosk, boolean isRevoked, boolean wasSilent, long sinceSeconds, long nowSeconds) {
        Map<String, String> standing = new TreeMap<>();
        KioskState said = kiosk.said();
        if (said != null) {
            // Anybody whom the broker lets in can say anything; only what a kiosk can mean becomes an alarm.
            said.alarms().stream().filter(PARTS::contains).forEach(part -> standing.put(part, ""));
        }
        if (!isRevoked && isSilent(kiosk, wasSilent, sinceSeconds, nowSeconds)) {
            standing.put(SILENT, "");
        }
        Long ahead = kiosk.clockAheadSeconds();
        if (ahead != null && Math.abs(ahead) > CLOCK_SECONDS) {
            standing.put(CLOCK, Long.toString(ahead));
        }
        return standing;
    }

    private static boolean isSilent(KnownKiosk kiosk, boolean was, long sinceSeconds, long nowSeconds) {
        if (kiosk.log().phase() != VerifiedLog.Phase.OPEN) {
            return false;
        }
        if (kiosk.isOffline()) {
            return true;
        }
        Long seen = kiosk.lastSeenSeconds();
        if (seen != null && seen >= sinceSeconds) {
            return nowSeconds - seen > SILENT_SECONDS;
        }
        // Not heard since the hub listens: that alone begins no silence yet, and ends none.
        return was || nowSeconds - sinceSeconds > SILENT_SECONDS;
    }

    /** Whether counters that only grow have fallen. */
    static boolean fell(Sessions highest, Sessions now) {
        return now.enabled() < highest.enabled() || now.cast() < highest.cast() || now.voided() < highest.voided();
    }

    static Sessions highest(Sessions one, Sessions other) {
        return new Sessions(
                Math.max(one.enabled(), other.enabled()),
                Math.max(one.cast(), other.cast()),
                Math.max(one.voided(), other.voided()));
    }

    /**
     * Whether the hub itself is behind. A kiosk that is heard has a segment or two on the way, no more.
     *
     * @param waiting segments without a receipt, over the kiosks that are heard
     * @param heard how many kiosks these are
     */
    static boolean isBehind(long waiting, long heard) {
        return waiting > LEAST_BACKLOG && waiting > 2 * heard;
    }
}
