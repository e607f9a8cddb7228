package urna.hub.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import urna.election.ElectionPackage;
import urna.hub.database.Database;
import urna.hub.database.StoreException;
import urna.hub.database.Tables;
import urna.hub.database.Transactions;
import urna.hub.ingest.Ingest;
import urna.hub.ingest.Standings;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.store.StoredLog;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.note.SignedNote;

/**
 * The close reports that came without their logs, in a table of their own. Once a kiosk's log is closed its report is
 * compared with it, once, by one of the hub's processes; one that says something else is kept as evidence and raises an
 * alarm, for then a key has signed two histories.
 */
public final class CloseReports implements AutoCloseable {
    private static final String OTHER_LOG = "its log says something else";
    private static final Tables TABLES = new Tables("imports", 1, CloseReports.class);

    private final Transactions tables;
    private final Roster roster;
    private final Standings standings;
    private final Ingest ingest;
    private final Clock clock;
    /** Whose log is closed and was compared, so that nobody asks the table with every message of theirs. */
    private final Set<String> compared = ConcurrentHashMap.newKeySet();

    private CloseReports(Transactions tables, Roster roster, Standings standings, Ingest ingest, Clock clock) {
        this.tables = tables;
        this.roster = roster;
        this.standings = standings;
        this.ingest = ingest;
        this.clock = clock;
    }

    /** Opens the table, or makes it, and compares from now on. */
    public static CloseReports open(Database database, Roster roster, Standings standings, Ingest ingest, Clock clock)
            throws IOException {
        CloseReports reports = new CloseReports(Transactions.open(database, TABLES), roster, standings, ingest, clock);
        standings.onChange(kiosks -> kiosks.forEach(reports::compareIfClosed));
        return reports;
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
            insert(connection, report, now);
            return noteOf(connection, kiosk).orElseThrow();
        });
        if (!Arrays.equals(kept, report.note().bytes())) {
            throw refuse(report, "another close report of it was imported");
        }
        StoredLog stored = standings.snapshot().logs().get(kiosk.id());
        if (stored != null && stored.log().phase() == VerifiedLog.Phase.CLOSED) {
            settle(kiosk);
            if (!isSame(report, stored.log())) {
                throw refuse(report, OTHER_LOG);
            }
        }
        return new ImportedTotals(kiosk.id(), report.report(), now);
    }

    /** The totals of a commune's kiosks whose logs are not closed at the hub yet. */
    public List<ImportedTotals> pending(ElectionPackage commune) {
        return tables.transaction("reading close reports", connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT note, at_seconds FROM close_report WHERE commune = ? AND settled = 0 ORDER BY kiosk")) {
                select.setString(1, commune.election().commune().id());
                try (ResultSet row = select.executeQuery()) {
                    List<ImportedTotals> pending = new ArrayList<>();
                    while (row.next()) {
                        CloseReport report = opened(row.getBytes(1));
                        pending.add(new ImportedTotals(report.kiosk().id(), report.report(), row.getLong(2)));
                    }
                    return pending;
                }
            }
        });
    }

    private void compareIfClosed(String id) {
        StoredLog stored =
                compared.contains(id) ? null : standings.snapshot().logs().get(id);
        if (stored != null && stored.log().phase() == VerifiedLog.Phase.CLOSED && compared.add(id)) {
            roster.kiosk(id).ifPresent(kiosk -> compare(kiosk, stored.log()));
        }
    }

    private void compare(Enrolled kiosk, VerifiedLog log) {
        Optional<byte[]> note = settle(kiosk);
        if (note.isPresent() && !isSame(opened(note.get()), log)) {
            ingest.keepRefusal(kiosk, mismatch(kiosk, OTHER_LOG), note.get());
        }
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

    private static void insert(Connection connection, CloseReport report, long now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO close_report (commune, kiosk, note, at_seconds, settled) VALUES (?, ?, ?, ?, 0)"
                        + " ON CONFLICT (commune, kiosk) DO NOTHING")) {
            setKey(insert, report.kiosk());
            insert.setBytes(3, report.note().bytes());
            insert.setLong(4, now);
            insert.executeUpdate();
        }
    }

    private static Optional<byte[]> noteOf(Connection connection, Enrolled kiosk) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT note FROM close_report WHERE commune = ? AND kiosk = ?")) {
            setKey(select, kiosk);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** The report that waited for this kiosk's log, for the one process that asks first. */
    private Optional<byte[]> settle(Enrolled kiosk) {
        return tables.transaction("settling a close report", connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE close_report SET settled = 1 WHERE commune = ? AND kiosk = ? AND settled = 0")) {
                setKey(update, kiosk);
                return update.executeUpdate() == 1 ? noteOf(connection, kiosk) : Optional.empty();
            }
        });
    }

    private static void setKey(PreparedStatement statement, Enrolled kiosk) throws SQLException {
        statement.setString(1, kiosk.commune());
        statement.setString(2, kiosk.id());
    }

    /** Verified when it was imported. */
    private CloseReport opened(byte[] note) {
        try {
            return CloseReport.open(SignedNote.parse(note), roster);
        } catch (RefusedException e) {
            throw new StoreException("reading a close report", new SQLException(e));
        }
    }

    @Override
    public void close() {
        tables.close();
    }
}
