package urna.hub.ingest;

import org.jspecify.annotations.Nullable;
import urna.log.VerifiedLog;
import urna.record.Sessions;
import urna.wire.KioskState;

/**
 * What the hub knows of one kiosk at this moment.
 *
 * @param log as far as it is committed
 * @param said what it says of itself, unverified; null if it said nothing
 * @param lastSeenSeconds when a message of it came last, in seconds since 1970; null if none has since the hub started
 * @param clockAheadSeconds how far its clock was ahead of the hub's then; negative if behind, null if unknown
 * @param refused how many messages of it were refused
 */
public record KnownKiosk(
        VerifiedLog log,
        @Nullable KioskState said,
        @Nullable Long lastSeenSeconds,
        @Nullable Long clockAheadSeconds,
        long refused) {

    /** By the close report where there is one; before, by what the kiosk says. */
    public Sessions sessions() {
        if (isClosed()) {
            return log.sessions();
        }
        return said == null ? Sessions.NONE : new Sessions(said.enabled(), said.cast(), said.voided());
    }

    public boolean isClosed() {
        return log.phase() == VerifiedLog.Phase.CLOSED;
    }

    /** Whether its last will is the last that was heard. */
    public boolean isOffline() {
        return said != null && said.polls() == KioskState.Polls.OFFLINE;
    }
}
