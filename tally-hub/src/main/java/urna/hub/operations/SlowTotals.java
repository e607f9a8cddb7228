package urna.hub.operations;

import java.time.Clock;
import java.util.function.Supplier;
import urna.hub.ingest.Standings;
import urna.hub.store.StoredLog;
import urna.log.VerifiedLog;
import urna.record.ContestCounts;
import urna.wire.KioskState;

/**
 * Totals of the whole hub that grow with each voter. Whoever watches the figures must not learn when somebody in a hall has
 * voted: they stand still for a minute at least, however often they are asked for.
 */
final class SlowTotals {
    static final long STANDS_SECONDS = 60;

    private final Supplier<Standings.Snapshot> standings;
    private final Clock clock;
    private long takenSeconds = Long.MIN_VALUE;
    private Totals totals = new Totals(0, 0, 0, 0);

    /**
     * The totals of one moment.
     *
     * @param votes verified, in all contests
     * @param cast sessions with votes, by the close reports and else as the kiosks say
     * @param kiosksOpen whose polls are open
     * @param kiosksClosed whose polls are closed
     */
    record Totals(long votes, long cast, long kiosksOpen, long kiosksClosed) {}

    SlowTotals(Supplier<Standings.Snapshot> standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** As they stood at most {@value #STANDS_SECONDS} seconds after they were last asked for anew. */
    synchronized Totals now() {
        long now = clock.instant().getEpochSecond();
        if (takenSeconds == Long.MIN_VALUE || now >= takenSeconds + STANDS_SECONDS) {
            totals = take(standings.get());
            takenSeconds = now;
        }
        return totals;
    }

    private static Totals take(Standings.Snapshot standings) {
        long votes = 0;
        long cast = 0;
        long open = 0;
        long closed = 0;
        for (var entry : standings.logs().entrySet()) {
            StoredLog stored = entry.getValue();
            VerifiedLog log = stored.log();
            votes += log.counts().byContest().values().stream()
                    .mapToLong(ContestCounts::votes)
                    .sum();
            boolean isClosed = log.phase() == VerifiedLog.Phase.CLOSED;
            KioskState said = standings.states().get(entry.getKey());
            cast += isClosed ? log.sessions().cast() : said == null ? 0 : said.cast();
            open += log.phase() == VerifiedLog.Phase.OPEN ? 1 : 0;
            closed += isClosed ? 1 : 0;
        }
        return new Totals(votes, cast, open, closed);
    }
}
