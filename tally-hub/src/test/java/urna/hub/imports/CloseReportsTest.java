package urna.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import urna.election.ElectionPackage;
import urna.hub.database.Database;
import urna.hub.database.Tables;
import urna.hub.ingest.Said;
import urna.hub.store.Refusal;
import urna.hub.testing.Desk;
import urna.hub.testing.EveryDatabase;
import urna.hub.testing.SetClock;
import urna.log.RevokedKeyException;
import urna.log.VerifiedLog;
import urna.record.EntryNote;
import urna.record.PollsClosed;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.CodeParts;
import urna.wire.KioskState;

/** Close reports that wait for their logs, over the real table. */
@ParameterizedClass
@ArgumentsSource(EveryDatabase.class)
class CloseReportsTest {
    private final TestElection election = new TestElection();
    private final SetClock clock = new SetClock();
    private final TestLog log = new TestLog(election, "k-1");
    private PollsClosed other;

    private final Database database;
    private Desk desk;
    private CloseReports reports;

    CloseReportsTest(EveryDatabase.Kind kind, @TempDir Path data) throws Exception {
        database = kind.fresh(data);
    }

    @BeforeEach
    void open() throws Exception {
        log.add(log.opened()).addAll(log.ballots(3)).add(log.closed());
        TestLog shorter = new TestLog(election, "k-1");
        other = shorter.add(shorter.opened()).closed();
        desk = new Desk(database, clock, election);
        reports = openReports(desk);
    }

    @AfterEach
    void close() {
        reports.close();
        desk.close();
    }

    private CloseReports openReports(Desk its) throws Exception {
        return CloseReports.open(database, its.roster(), its.standings(), its.ingest(), clock);
    }

    private List<String> codes(PollsClosed report) {
        byte[] note = EntryNote.sign(report, election.kioskKey("k-1"));
        return CodeParts.of(new String(note, StandardCharsets.UTF_8));
    }

    private List<String> reasons() {
        return desk.refusals().stream().map(Refusal::reason).toList();
    }

    private Connection beside() throws Exception {
        return database.open(new Tables("imports", 1, CloseReports.class));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void whoeverBringsALogDoesNotWaitForTheTable() throws Exception {
        reports.take(codes(other));
        try (Connection beside = beside()) {
            run(beside, "UPDATE close_report SET at_seconds = at_seconds");
            desk.send("k-1", log.segment());
            KioskState closed = new KioskState(KioskState.Polls.CLOSED, "x", 3, 3, 0, 0, List.of(), 0);
            Said.said(desk.standings(), "k-1", closed, 0);
            assertThat(reasons()).isEmpty();
            beside.rollback();
        }
        Awaitility.await().untilAsserted(() -> assertThat(reasons()).containsExactly("totals-mismatch"));
    }

    @Test
    void aComparisonThatCrashesIsLoudAndTheLogIsTaken() throws Exception {
        try (Connection beside = beside()) {
            run(beside, "DROP TABLE close_report");
            beside.commit();
        }
        desk.send("k-1", log.segment());
        assertThat(desk.log("k-1").phase()).isEqualTo(VerifiedLog.Phase.CLOSED);
        Awaitility.await().until(reports.failed()::isCompletedExceptionally);
    }

    @Test
    void aReportWhoseLogAnotherProcessHasClosedIsComparedAtOnce() throws Exception {
        try (Desk beside = new Desk(database, clock, election)) {
            beside.send("k-1", log.segment());
        }
        assertThatThrownBy(() -> reports.take(codes(other))).isInstanceOf(TotalsMismatchException.class);
        assertThat(reasons()).containsExactly("totals-mismatch");
        assertThat(reports.pending(election.electionPackage())).isEmpty();
    }

    @Test
    void aReportThatWasNotComparedBeforeACrashIsComparedAtTheNextStart() throws Exception {
        reports.take(codes(other));
        reports.close();
        desk.send("k-1", log.segment());
        assertThat(reasons()).isEmpty();
        reports = openReports(desk);
        Awaitility.await().untilAsserted(() -> assertThat(reasons()).containsExactly("totals-mismatch"));
    }

    @Test
    void whatWasNotKeptAsEvidenceStillWaits() throws Exception {
        reports.take(codes(other));
        desk.close();
        // The log's database is gone: nothing can be kept in it.
        Said.stored(
                desk.standings(),
                "k-1",
                VerifiedLog.Phase.CLOSED,
                log.closed().counts(),
                log.closed().sessions(),
                0);
        Awaitility.await().until(reports.failed()::isCompletedExceptionally);
        assertThat(reports.pending(election.electionPackage())).hasSize(1);
        desk = new Desk(database, clock, election);
    }

    @Test
    void aKeyThatIsRevokedLaterMakesNoReportUnreadable() throws Exception {
        desk.send("k-1", log.segment());
        VerifiedLog stored = desk.log("k-1");
        reports.close();
        desk.close();
        ElectionPackage revoking =
                election.revoking("k-1", stored.tree().size(), stored.tree().root());
        try (Connection beside = beside()) {
            // Taken by another hub, which had not heard of the close yet.
            CloseReportRows.insert(beside, CloseReport.open(codes(other), desk.roster()), 0);
            beside.commit();
        }
        desk = new Desk(database, clock, election, revoking);
        reports = openReports(desk);
        assertThat(reports.pending(revoking)).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(reasons()).containsExactly("totals-mismatch"));
        assertThatThrownBy(() -> reports.take(codes(other))).isInstanceOf(RevokedKeyException.class);
    }
}
