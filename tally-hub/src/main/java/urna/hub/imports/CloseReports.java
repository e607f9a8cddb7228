package urna.hub.imports;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.election.ElectionPackage;
import urna.hub.database.Database;
import urna.hub.database.StoreException;
import urna.hub.database.Tables;
import urna.hub.database.Transactions;
import urna.hub.ingest.Ingest;
import urna.hub.ingest.KnownKiosk;
import urna.hub.ingest.Standings;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.note.SignedNote;

/**
 * The close reports that came without their logs, in a table of their own. Once a kiosk's log is closed its report is
 * compared with it, once, by one of the hub's processes and on a thread of its own; one that says something else is kept as
 * evidence and raises an alarm, for then a key has signed two histories.
 */
public final class CloseReports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CloseReports.class);
    private static final String OTHER_LOG = "its log says something else";
    private static final Tables TABLES = new Tables("imports", 1, CloseReports.class);

    private final Transactions tables;
    private final Roster roster;
    private final Standings standings;
    private final Ingest ingest;
    private final Clock clock;
    /** Whose log is closed and was compared, so that nobody asks the table with every message of theirs. */
    private final Set<String> compared = ConcurrentHashMap.newKeySet();

    /** Whoever brings a change must not wait for a database. After the close it takes nothing: the next start compares. */
    private final ThreadPoolExecutor comparing = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> new Thread(work, "hub-close-reports"),
            new ThreadPoolExecutor.DiscardPolicy());

    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    private CloseReports(Transactions tables, Roster roster, Standings standings, Ingest ingest, Clock clock) {
        this.tables = tables;
        this.roster = roster;
        this.standings = standings;
        this.ingest = ingest;
        this.clock = clock;
    }

    /** Opens the table, or makes it, and compares from now on; at once, what waited and was not compared before a crash. */
    public static CloseReports open(Database database, Roster roster, Standings standings, Ingest ingest, Clock clock)
            throws IOException {
        Transactions tables = Transactions.open(database, TABLES);
        CloseReports reports = new CloseReports(tables, roster, standings, ingest, clock);
        standings.onChange(kiosks -> kiosks.forEach(reports::compareIfClosed));
        tables.transaction("reading close reports", CloseReportRows::waiting).forEach(reports::compareIfClosed);
        return reports;
    }

    /** Failed if it crashed: then nobody compares, and whoever runs the hub must stop all of it. */
    public CompletableFuture<Void> failed() {
        return failed;
    }

    /**
     * Takes a close report.
     *
     * @param codes what was scanned
     * @return the kiosk's totals, whether they were new or known
     * @throws TotalsMismatchException if the kiosk's log, or another close report of it, says something else; then this one is
     *     kept as evidence
     * @throws RefusedException if it does not hold by itself
     */
    public ImportedTotals take(List<String> codes) throws RefusedException {
        CloseReport report = CloseReport.open(codes, roster);
        Enrolled kiosk = report.kiosk();
        long now = clock.instant().getEpochSecond();
        byte[] kept = tables.transaction("keeping a close report", connection -> {
            CloseReportRows.insert(connection, report, now);
            return CloseReportRows.noteOf(connection, kiosk).orElseThrow();
        });
        if (!Arrays.equals(kept, report.note().bytes())) {
            throw refuse(report, "another close report of it was imported");
        }
        // Another process may have stored the close before it could see this report, and would not compare it any more.
        ingest.catchUp();
        KnownKiosk known = standings.known(kiosk.id());
        if (known.isClosed()) {
            compare(kiosk, known.log());
            if (!isSame(report, known.log())) {
                throw mismatch(kiosk, OTHER_LOG);
            }
        }
        return new ImportedTotals(kiosk.id(), report.report(), now);
    }

    /** The totals of a commune's kiosks whose logs are not closed at the hub yet, and whose keys are trusted. */
    public List<ImportedTotals> pending(ElectionPackage commune) {
        String id = commune.election().commune().id();
        List<ImportedTotals> pending = new ArrayList<>();
        tables.change(
                "reading close reports",
                connection -> CloseReportRows.eachWaiting(connection, id, (note, atSeconds) -> {
                    CloseReport report = opened(note);
                    if (!report.isRevoked()) {
                        pending.add(new ImportedTotals(report.kiosk().id(), report.report(), atSeconds));
                    }
                }));
        return pending;
    }

    private void compareIfClosed(String id) {
        if (compared.contains(id)) {
            return;
        }
        roster.kiosk(id).ifPresent(kiosk -> {
            KnownKiosk known = standings.known(id);
            if (known.isClosed() && compared.add(id)) {
                comparing.execute(() -> compareOrFail(kiosk, known.log()));
            }
        });
    }

    private void compareOrFail(Enrolled kiosk, VerifiedLog log) {
        try {
            compare(kiosk, log);
        } catch (RuntimeException | Error e) {
            LOG.error("nobody compares close reports with their logs any more", e);
            failed.completeExceptionally(e);
        }
    }

    /**
     * Settles the report that waited for this kiosk's log, by the one process that asks first. A crash before the commit
     * leaves it waiting: its evidence may then be kept twice, and is never lost.
     */
    private void compare(Enrolled kiosk, VerifiedLog log) {
        tables.change("settling a close report", connection -> {
            if (CloseReportRows.settle(connection, kiosk)) {
                byte[] note = CloseReportRows.noteOf(connection, kiosk).orElseThrow();
                if (!isSame(opened(note), log)) {
                    ingest.keepRefusal(kiosk, mismatch(kiosk, OTHER_LOG), note);
                }
            }
        });
    }

    private static boolean isSame(CloseReport report, VerifiedLog log) {
        return report.report().sessions().equals(log.sessions())
                && report.report().counts().lines().equals(log.counts().lines());
    }

    private TotalsMismatchException refuse(CloseReport report, String why) {
        TotalsMismatchException mismatch = mismatch(report.kiosk(), why);
        ingest.keepRefusal(report.kiosk(), mismatch, report.note().bytes());
        return mismatch;
    }

    private static TotalsMismatchException mismatch(Enrolled kiosk, String why) {
        return new TotalsMismatchException("a close report of " + kiosk.origin() + ", signed by it, but " + why);
    }

    /** Verified when it was imported. That its key was revoked since takes nothing back of what was kept. */
    private CloseReport opened(byte[] note) {
        try {
            return CloseReport.openKept(SignedNote.parse(note), roster);
        } catch (RefusedException e) {
            throw new StoreException("reading a close report", new SQLException(e));
        }
    }

    @Override
    public void close() {
        comparing.shutdown();
        try {
            comparing.awaitTermination(Long.MAX_VALUE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tables.close();
    }
}
