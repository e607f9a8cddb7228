package urna.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.database.SqliteDatabase;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.testing.Desk;
import urna.note.InvalidSignatureException;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestLog;

class LogStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);

    private final TestElection election = new TestElection();
    private final Enrolled kiosk = new Enrolled(election.electionPackage(), election.kiosk("k-1"));

    @TempDir
    Path data;

    @BeforeEach
    void storeADay() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        try (Desk desk = new Desk(data, CLOCK, election)) {
            desk.send("k-1", log.add(log.opened()).addAll(log.ballots(300)).segment());
            desk.send("k-1", log.add(log.closed()).segment());
        }
    }

    private void tamper(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hub.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private LogReader.WholeLog recount() throws Exception {
        try (LogReader reader = LogReader.open(data)) {
            return reader.recount(kiosk);
        }
    }

    @Test
    void whatWasStoredIsReadBackAsItWas() throws Exception {
        LogReader.WholeLog log = recount();
        assertThat(log.notes()).hasSize(902);
        try (LogStore store = LogStore.open(data, Roster.of(List.of(election.electionPackage())))) {
            assertThat(store.atStart()).containsEntry("k-1", log.stored());
        }
    }

    @Test
    void recountFindsACountThatWasChanged() throws Exception {
        tamper("UPDATE option_count SET number = number + 1 WHERE contest = 'carta' AND option = 'si'");
        assertThatThrownBy(this::recount).isInstanceOf(CountMismatchException.class);
    }

    @Test
    void recountFindsSessionsThatWereChanged() throws Exception {
        tamper("UPDATE kiosk SET sessions_cast = sessions_cast - 1 WHERE id = 'k-1'");
        assertThatThrownBy(this::recount).isInstanceOf(CountMismatchException.class);
    }

    @Test
    void recountFindsAnEntryThatWasChanged() throws Exception {
        tamper("UPDATE entry SET note = CAST(replace(CAST(note AS TEXT), 'choose si', 'choose no') AS BLOB)");
        assertThatThrownBy(this::recount).isInstanceOf(InvalidSignatureException.class);
    }

    @Test
    void recountFindsAnEntryThatIsMissing() throws Exception {
        tamper("DELETE FROM entry WHERE position = 901");
        assertThatThrownBy(this::recount).isInstanceOf(CountMismatchException.class);
    }

    @Test
    void recountFindsAReceiptForAnotherLog() throws Exception {
        TestLog other = new TestLog(election, "k-2");
        byte[] receipt = other.add(other.opened()).export(1).checkpoint().bytes();
        tamper("UPDATE kiosk SET receipt = x'" + java.util.HexFormat.of().formatHex(receipt) + "' WHERE id = 'k-1'");
        assertThatThrownBy(this::recount).isInstanceOf(urna.log.RootMismatchException.class);
    }

    @Test
    void aDamagedHeadIsRefusedAtStart() throws Exception {
        tamper("UPDATE kiosk SET frontier = x'00' WHERE id = 'k-1'");
        assertThatThrownBy(() -> LogStore.open(data, Roster.of(List.of(election.electionPackage()))))
                .isInstanceOf(CountMismatchException.class)
                .hasMessageContaining("urna/cp-2026-4/el-panal/k-1");
    }

    @Test
    void anotherElectionsDatabaseIsRefused() {
        TestElection other = new TestElection(TestElection.Settings.standard(), new SeededRandom(2));
        assertThatThrownBy(() -> LogStore.open(data, Roster.of(List.of(other.electionPackage()))))
                .isInstanceOf(OtherElectionException.class);
    }

    @Test
    void votesOfACommuneThatWasTakenAwayAreNotForgotten() {
        TestElection other = new TestElection(TestElection.Settings.standard().commune("los-mangos"));
        assertThatThrownBy(() -> LogStore.open(data, Roster.of(List.of(other.electionPackage()))))
                .isInstanceOf(OtherElectionException.class)
                .hasMessageContaining("el-panal");
    }

    @Test
    void aSecondHubOnTheSameDatabaseIsRefused() throws Exception {
        Roster roster = Roster.of(List.of(election.electionPackage()));
        try (LogStore first = LogStore.open(data, roster)) {
            assertThat(first.atStart()).isNotEmpty();
            assertThatThrownBy(() -> LogStore.open(data, roster)).isInstanceOf(HubRunningException.class);
            assertThat(recount().notes()).as("reading is allowed meanwhile").hasSize(902);
        }
    }

    @Test
    void aReaderCannotWrite() throws Exception {
        try (Connection connection = new SqliteDatabase(data).openToRead(LogStore.TABLES);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM entry"))
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    void whatIsNotCommittedIsGone() throws Exception {
        try (LogStore store = LogStore.open(data, Roster.of(List.of(election.electionPackage())))) {
            TestLog log = new TestLog(election, "k-1");
            try (StoreBatch batch = store.begin()) {
                batch.append(kiosk, 902, log.add(log.opened()).notes(), List.of());
            }
            assertThat(store.notes(kiosk, 902, 10)).isEmpty();
        }
    }
}
