package urna.hub.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import urna.hub.store.StoredLog;
import urna.log.VerifiedLog;
import urna.record.Counts;
import urna.record.Sessions;
import urna.wire.KioskState;

/** Puts into standings what would have come over the wire. */
public final class Said {
    private Said() {}

    /** A kiosk's word about itself, heard at a time. */
    public static void said(Standings standings, String kiosk, KioskState state, long seenSeconds) {
        standings.said(kiosk, state, seenSeconds);
    }

    /** The same, kept by the broker: nobody knows since when. */
    public static void kept(Standings standings, String kiosk, KioskState state) {
        standings.said(kiosk, state, null);
    }

    /** The hub hears its broker, and did not before. */
    public static void listens(Standings standings, long sinceSeconds) {
        standings.listens(sinceSeconds);
    }

    /** The hub is cut off from its broker. */
    public static void listensNoMore(Standings standings) {
        standings.listensNoMore();
    }

    /** A log that was committed, of which only its phase and what it comes to matter. */
    public static void stored(
            Standings standings, String kiosk, VerifiedLog.Phase phase, Counts counts, Sessions sessions, long now) {
        VerifiedLog before = standings.log(kiosk).log();
        VerifiedLog log = new VerifiedLog(before.tree(), phase, counts, sessions);
        standings.committed(Map.of(kiosk, new StoredLog(log, null)), List.of(), Set.of(kiosk), now);
    }
}
