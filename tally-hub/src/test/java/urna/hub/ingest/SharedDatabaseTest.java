package urna.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import urna.hub.database.Database;
import urna.hub.database.PostgresDatabase;
import urna.hub.database.SqliteDatabase;
import urna.hub.database.StoreException;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.store.LogReader;
import urna.hub.store.LogStore;
import urna.hub.store.StoreBatch;
import urna.hub.testing.Desk;
import urna.hub.testing.PostgresServer;
import urna.log.Segment;
import urna.note.StrictText;
import urna.record.Vote;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.Receipt;

/** Two hubs, each with a memory of its own, on one database of either kind. */
class SharedDatabaseTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);

    private static PostgresServer postgres;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = PostgresServer.start();
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    static Stream<String> kinds() {
        return Stream.of("sqlite", "postgresql");
    }

    private static Database database(String kind, String test) throws Exception {
        if (kind.equals("sqlite")) {
            return new SqliteDatabase(folder.resolve(test));
        }
        postgres.empty();
        return postgres.database();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSegmentThatAnotherHubTookIsAnsweredWithItsReceipt(String kind) throws Exception {
        TestElection election = new TestElection();
        TestLog log = new TestLog(election, "k-1");
        Database database = database(kind, "known");
        try (Desk one = new Desk(database, CLOCK, election);
                Desk two = new Desk(database, CLOCK, election)) {
            Segment first = log.add(log.opened()).addAll(log.ballots(2)).segment();
            Segment second = log.add(log.closed()).segment();
            Receipt receipt = one.send("k-1", first);

            assertThat(two.send("k-1", first)).isEqualTo(receipt);
            assertThat(two.send("k-1", second)).isInstanceOf(Receipt.Stored.class);
            assertThat(one.send("k-1", second)).isInstanceOf(Receipt.Stored.class);
            assertThat(one.refusals()).isEmpty();
        }
        assertCounted(database, election, log);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aForkOfWhatAnotherHubTookIsRefusedAndEachHubShowsIt(String kind) throws Exception {
        TestElection election = new TestElection();
        TestLog log = new TestLog(election, "k-1");
        TestLog fork = new TestLog(election, "k-1");
        Database database = database(kind, "fork");
        try (Desk one = new Desk(database, CLOCK, election);
                Desk two = new Desk(database, CLOCK, election)) {
            one.send("k-1", log.add(log.opened()).add(log.vote("carta", "si")).segment());
            assertThat(two.send(
                            "k-1",
                            fork.add(fork.opened())
                                    .add(fork.vote("carta", "no"))
                                    .segment()))
                    .isEqualTo(new Receipt.Refused("fork", 2));

            one.catchUp();
            assertThat(one.standings().snapshot().refused()).containsEntry("k-1", 1L);
            assertThat(one.standings().snapshot().refusals()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatAnotherHubTookIsSeen(String kind) throws Exception {
        TestElection election = new TestElection();
        TestLog log = new TestLog(election, "k-1");
        Database database = database(kind, "seen");
        List<String> told = new ArrayList<>();
        try (Desk one = new Desk(database, CLOCK, election);
                Desk two = new Desk(database, CLOCK, election)) {
            one.standings().onChange(told::addAll);
            two.send("k-1", log.add(log.opened()).addAll(log.ballots(4)).segment());
            one.catchUp();

            assertThat(one.size("k-1")).isEqualTo(13);
            assertThat(told).containsExactly("k-1");
            one.catchUp();
            assertThat(told).as("nothing new").hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void manyHubsThatAreSentTheSameStoreItOnce(String kind) throws Exception {
        TestElection election =
                new TestElection(TestElection.Settings.standard().kiosks(12));
        Database database = database(kind, "same");
        List<TestLog> logs = new ArrayList<>();
        List<Message> all = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            TestLog log = new TestLog(election, "k-" + i);
            all.add(new Message("k-" + i, log.add(log.opened()).segment().encode()));
            for (int j = 0; j < 6; j++) {
                all.add(new Message(
                        "k-" + i, log.addAll(log.ballots(2)).segment().encode()));
            }
            all.add(new Message("k-" + i, log.add(log.closed()).segment().encode()));
            logs.add(log);
        }
        ExecutorService hubs = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int hub = 0; hub < 3; hub++) {
                Desk desk = new Desk(database, CLOCK, election);
                ends.add(hubs.submit(() -> {
                    try (desk) {
                        for (int begin = 0; begin < all.size(); begin += 16) {
                            desk.take(all.subList(begin, Math.min(all.size(), begin + 16)));
                        }
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            hubs.shutdown();
        }
        for (TestLog log : logs) {
            assertCounted(database, election, log);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aVoteIdThatTheLogHasIsRefusedAndCostsNothingElse(String kind) throws Exception {
        TestElection election = new TestElection();
        TestLog log = new TestLog(election, "k-1");
        var vote = log.vote("carta", "si");
        Database database = database(kind, "duplicate");
        try (Desk desk = new Desk(database, CLOCK, election)) {
            desk.send("k-1", log.add(log.opened()).add(vote).segment());
            TestLog twice = new TestLog(election, "k-1");
            twice.addNote(log.notes().get(0)).addNote(log.notes().get(1)).segment();
            var other = log.vote("carta", "no");
            List<Vote> both = Stream.of(vote, other)
                    .sorted(Comparator.comparing(Vote::id))
                    .toList();
            assertThat(desk.send("k-1", twice.addAll(both).segment()))
                    .isEqualTo(new Receipt.Refused("duplicate-vote-id", 2));
            assertThat(desk.send("k-1", log.add(other).segment()))
                    .as("its id was not kept")
                    .isInstanceOf(Receipt.Stored.class);
        }
        assertCounted(database, election, log);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatTheDatabaseSaysOfAFailureHoldsNoVote(String kind) throws Exception {
        TestElection election = new TestElection();
        TestLog log = new TestLog(election, "k-1").addNote(StrictText.utf8("choose escaleras"));
        Enrolled kiosk = new Enrolled(election.electionPackage(), election.kiosk("k-1"));
        Database database = database(kind, "secret");
        try (LogStore store = LogStore.open(database, Roster.of(List.of(election.electionPackage())));
                StoreBatch batch = store.begin()) {
            batch.append(kiosk, 0, log.notes(), List.of());
            assertThatThrownBy(() -> batch.append(kiosk, 0, log.notes(), List.of()))
                    .isInstanceOf(StoreException.class)
                    .satisfies(thrown -> assertThat(trace(thrown))
                            .doesNotContain("escaleras")
                            .doesNotContain(StrictText.hex(StrictText.utf8("escaleras"))));
        }
    }

    @Test
    void anotherElectionsSchemaIsRefused() throws Exception {
        postgres.empty();
        new Desk(postgres.database(), CLOCK, new TestElection()).close();
        TestElection other = new TestElection(TestElection.Settings.standard(), new SeededRandom(2));
        assertThatThrownBy(() -> new Desk(postgres.database(), CLOCK, other)).hasMessageContaining("package");
    }

    @Test
    void aServerThatCannotBeReachedAndAPasswordThatOthersCanReadAreOneLine() throws Exception {
        Path password = Files.createFile(
                folder.resolve("open.password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        PostgresDatabase open = new PostgresDatabase(postgres.settings().url(), "urna", password);
        assertThatThrownBy(() -> new Desk(open, CLOCK, new TestElection()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600");
        PostgresDatabase nobody =
                new PostgresDatabase("jdbc:postgresql://127.0.0.1:1/postgres", "urna", folder.resolve("none"));
        assertThatThrownBy(() -> new Desk(nobody, CLOCK, new TestElection()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static void assertCounted(Database database, TestElection election, TestLog log) throws Exception {
        try (LogReader reader = LogReader.open(database)) {
            assertThat(reader.recountAll(election.electionPackage()))
                    .extracting(LogReader.WholeLog::notes)
                    .anySatisfy(notes -> assertThat(notes).containsExactlyElementsOf(log.notes()));
        }
    }
}
