package urna.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.database.SqliteDatabase;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.testing.Desk;
import urna.log.RootMismatchException;
import urna.log.VerifiedLog;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.InvalidSignatureException;
import urna.note.StrictText;
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

    /** Changes one word in the first segment, to another that is as long. */
    private void change(String from, String to) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hub.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT hex(entries) FROM segment WHERE position = 0")) {
            row.next();
            String changed = row.getString(1).replaceFirst(hex(from), hex(to));
            tamper("UPDATE segment SET entries = x'" + changed + "' WHERE position = 0");
        }
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(StrictText.utf8(text));
    }

    private LogReader.WholeLog recount() throws Exception {
        try (LogReader reader = LogReader.open(new SqliteDatabase(data))) {
            return reader.recount(kiosk);
        }
    }

    @Test
    void whatWasStoredIsReadBackAsItWas() throws Exception {
        LogReader.WholeLog log = recount();
        assertThat(log.notes()).hasSize(902);
        try (LogStore store = LogStore.open(new SqliteDatabase(data), Roster.of(List.of(election.electionPackage())))) {
            assertThat(store.heads()).containsEntry("k-1", log.stored());
        }
    }

    @Test
    void recountFindsACountThatWasChanged() throws Exception {
        tamper(
                "UPDATE kiosk SET counts = replace(counts, 'count carta si 240', 'count carta si 241') WHERE kiosk = 'k-1'");
        assertThatThrownBy(this::recount).isInstanceOf(CountMismatchException.class);
    }

    @Test
    void recountFindsSessionsThatWereChanged() throws Exception {
        tamper("UPDATE kiosk SET sessions_cast = sessions_cast - 1 WHERE kiosk = 'k-1'");
        assertThatThrownBy(this::recount).isInstanceOf(CountMismatchException.class);
    }

    @Test
    void recountFindsAnEntryThatWasChanged() throws Exception {
        change("choose si", "choose no");
        assertThatThrownBy(this::recount).isInstanceOf(InvalidSignatureException.class);
    }

    @Test
    void recountFindsAnEntryThatIsMissing() throws Exception {
        tamper("DELETE FROM segment WHERE position = 901");
        assertThatThrownBy(this::recount).isInstanceOf(CountMismatchException.class);
    }

    @Test
    void recountFindsAReceiptForAnotherLog() throws Exception {
        putReceiptOf(new TestLog(election, "k-1"));
        assertThatThrownBy(this::recount).isInstanceOf(RootMismatchException.class);
    }

    @Test
    void recountFindsAReceiptForAnotherKiosk() throws Exception {
        putReceiptOf(new TestLog(election, "k-2"));
        assertThatThrownBy(this::recount).isInstanceOf(BrokenReceiptException.class);
    }

    private void putReceiptOf(TestLog other) throws Exception {
        byte[] receipt = other.add(other.opened()).export(1).checkpoint().bytes();
        tamper("UPDATE kiosk SET receipt = x'" + HexFormat.of().formatHex(receipt) + "' WHERE kiosk = 'k-1'");
    }

    private void heads(TestElection opened) throws Exception {
        try (LogStore store = LogStore.open(new SqliteDatabase(data), Roster.of(List.of(opened.electionPackage())))) {
            store.heads();
        }
    }

    @Test
    void aDamagedHeadIsRefusedAtStart() throws Exception {
        tamper("UPDATE kiosk SET frontier = x'00' WHERE kiosk = 'k-1'");
        assertThatThrownBy(() -> heads(election))
                .isInstanceOf(CountMismatchException.class)
                .hasMessageContaining("urna/cp-2026-4/el-panal/k-1");
    }

    @Test
    void anotherElectionsDatabaseIsRefused() {
        TestElection other = new TestElection(TestElection.Settings.standard(), new SeededRandom(2));
        assertThatThrownBy(() -> heads(other)).isInstanceOf(OtherElectionException.class);
    }

    @Test
    void votesOfACommuneThatWasTakenAwayAreNotForgotten() {
        TestElection other = new TestElection(TestElection.Settings.standard().commune("los-mangos"));
        assertThatThrownBy(() -> LogStore.open(new SqliteDatabase(data), Roster.of(List.of(other.electionPackage()))))
                .isInstanceOf(OtherElectionException.class)
                .hasMessageContaining("el-panal");
    }

    @Test
    void aDamagedSegmentIsNamed() throws Exception {
        tamper("UPDATE segment SET entries = x'ffff00' WHERE position = 901");
        assertThatThrownBy(this::recount)
                .isInstanceOf(CountMismatchException.class)
                .hasMessageContaining("k-1");
    }

    @Test
    void aLogIsClaimedAtTheSizeAndRootThatItHasAndByOneWriterAtATime() throws Exception {
        Roster roster = Roster.of(List.of(election.electionPackage()));
        try (LogStore one = LogStore.open(new SqliteDatabase(data), roster)) {
            VerifiedLog stored = one.head(kiosk).log();
            try (StoreBatch batch = one.begin()) {
                assertThat(batch.claim(kiosk, Frontier.EMPTY))
                        .as("another size")
                        .isFalse();
                Frontier other = new Frontier(
                        stored.tree().size(),
                        stored.tree().roots().stream()
                                .map(root -> Hash.of(root.bytes()))
                                .toList());
                assertThat(batch.claim(kiosk, other)).as("another root").isFalse();
                assertThat(batch.claim(kiosk, stored.tree())).isTrue();
            }
        }
    }

    @Test
    void aReaderCannotWrite() throws Exception {
        try (Connection connection = new SqliteDatabase(data).openToRead(LogStore.TABLES);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM segment"))
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    void whatIsNotCommittedIsGone() throws Exception {
        try (LogStore store = LogStore.open(new SqliteDatabase(data), Roster.of(List.of(election.electionPackage())))) {
            TestLog log = new TestLog(election, "k-1");
            try (StoreBatch batch = store.begin()) {
                batch.append(kiosk, 902, log.add(log.opened()).notes(), List.of());
            }
            assertThat(store.notes(kiosk, 902, 10)).isEmpty();
        }
    }
}
