package urna.hub.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.disk.AlreadyThereException;
import urna.election.StrictJson;
import urna.handover.BrokerSettings;
import urna.handover.DatabaseSettings;
import urna.handover.HubFolder;
import urna.handover.HubSettings;
import urna.handover.WebSettings;
import urna.hub.access.Access;
import urna.hub.access.Role;
import urna.hub.database.Database;
import urna.hub.store.CountMismatchException;
import urna.hub.store.HubRunningException;
import urna.hub.store.LogReader;
import urna.hub.store.StoreLock;
import urna.hub.testing.Desk;
import urna.hub.testing.TestAccess;
import urna.hub.testing.TestFolder;
import urna.hub.web.WebServer;
import urna.log.Segment;
import urna.note.RandomSource;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.Receipt;

class BackupTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);

    private static final WebSettings WEB = new WebSettings(WebSettings.LOOPBACK, 0, WebSettings.Https.NONE);

    private final TestElection election = new TestElection();
    private final TestLog log = new TestLog(election, "k-1");

    @TempDir
    private Path temp;

    private HubFolder hub;
    private HubFolder replacement;
    private Path copy;

    @BeforeEach
    void folders() throws Exception {
        hub = TestFolder.write(temp.resolve("hub"), election);
        replacement = TestFolder.write(temp.resolve("replacement"), election);
        copy = temp.resolve("copy");
    }

    private Desk desk(HubFolder folder) throws Exception {
        return new Desk(folder.data(), CLOCK, election);
    }

    @Test
    void aHubThatWasRestoredGetsTheRestFromItsKiosks() throws Exception {
        Segment first = log.add(log.opened()).addAll(log.ballots(5)).segment();
        Segment second = log.addAll(log.ballots(5)).segment();
        Segment third = log.add(log.closed()).segment();
        try (Desk running = desk(hub)) {
            running.send("k-1", first);
            Backup.write(hub, copy);
            running.send("k-1", second);
        }

        assertThat(Backup.restore(replacement, copy)).isEqualTo(16);

        try (Desk restored = desk(replacement)) {
            assertThat(restored.send("k-1", third)).isEqualTo(new Receipt.Refused("gap", 16));
            restored.send("k-1", second);
            assertThat(restored.send("k-1", third)).isInstanceOf(Receipt.Stored.class);
        }
        try (LogReader reader = LogReader.open(Database.of(replacement))) {
            assertThat(reader.recountAll(election.electionPackage()).get(0).notes())
                    .containsExactlyElementsOf(log.notes());
        }
    }

    @Test
    void aSessionOfTheBackupsDayIsNotOpenAfterARestore() throws Exception {
        TestAccess.Login login;
        try (TestAccess pages = TestAccess.serve(hub.data(), CLOCK)) {
            login = pages.login(Role.ADMINISTRATOR);
            try (Desk running = desk(hub)) {
                running.send("k-1", log.add(log.opened()).segment());
                Backup.write(hub, copy);
            }
        }
        Backup.restore(replacement, copy);

        Access access = Access.open(Database.of(replacement), CLOCK, RandomSource.operatingSystem(), TestAccess.QUICK);
        try (access;
                WebServer restored = WebServer.start(WEB, access.gate(WEB), access.features(WEB))) {
            URI me = restored.address().resolve("/api/me");
            HttpRequest request =
                    HttpRequest.newBuilder(me).header("Cookie", login.cookie()).build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("{\"role\":\"PUBLIC\"}");
            assertThat(access.accounts().list()).hasSize(3);
        }
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        try (Desk running = desk(hub)) {
            running.send("k-1", log.add(log.opened()).segment());
            Backup.write(hub, copy);
        }
        assertThatThrownBy(() -> Backup.write(hub, copy)).isInstanceOf(AlreadyThereException.class);
        assertThatThrownBy(() -> Backup.restore(hub, copy)).isInstanceOf(AlreadyThereException.class);
        Files.createDirectories(replacement.data());
        Path leftover = Files.createFile(replacement.data().resolve("hub.db-wal"));
        assertThatThrownBy(() -> Backup.restore(replacement, copy))
                .as("an old write-ahead log would be played into the copy")
                .isInstanceOf(AlreadyThereException.class);
        assertThat(leftover).exists();
    }

    @Test
    void aHubThatIsRunningIsNotRestored() throws Exception {
        try (Desk running = desk(hub)) {
            running.send("k-1", log.add(log.opened()).segment());
            Backup.write(hub, copy);
        }
        try (StoreLock lock = StoreLock.take(replacement.data())) {
            assertThatThrownBy(() -> Backup.restore(replacement, copy)).isInstanceOf(HubRunningException.class);
        }
    }

    @Test
    void aCopyThatDoesNotHoldTogetherIsNotRestored() throws Exception {
        try (Desk running = desk(hub)) {
            running.send("k-1", log.add(log.opened()).addAll(log.ballots(2)).segment());
            Backup.write(hub, copy);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("hub.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM segment");
        }
        assertThatThrownBy(() -> Backup.restore(replacement, copy)).isInstanceOf(CountMismatchException.class);
        assertThat(replacement.data()).isDirectoryNotContaining("glob:**.db*");
    }

    /** What of a database came to be in the replacement's data folder, in its order, while something was done. */
    private List<String> appeared(Callable<?> act) throws Exception {
        Path data = Files.createDirectories(replacement.data());
        List<String> names = new ArrayList<>();
        try (WatchService watch = data.getFileSystem().newWatchService()) {
            data.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            act.call();
            // The system tells of everything in its order: after this one, nothing is still to come.
            Files.createFile(data.resolve("done"));
            while (!names.contains("done")) {
                WatchKey key = watch.poll(30, TimeUnit.SECONDS);
                assertThat(key).isNotNull();
                key.pollEvents().forEach(event -> names.add(String.valueOf(event.context())));
                key.reset();
            }
        }
        return names.stream().filter(name -> name.contains(".db")).toList();
    }

    @Test
    void nothingThatWasNotRecountedIsEverWhereAHubWouldTakeIt() throws Exception {
        try (TestAccess pages = TestAccess.serve(hub.data(), CLOCK);
                Desk running = desk(hub)) {
            pages.login(Role.ADMINISTRATOR);
            running.send("k-1", log.add(log.opened()).addAll(log.ballots(2)).segment());
            Backup.write(hub, copy);
        }
        assertThat(appeared(() -> Backup.restore(replacement, copy)))
                .as("each at once and whole, the votes last")
                .containsExactly("access.db", "hub.db");
    }

    @Test
    void aCopyThatDoesNotHoldTogetherIsNotEvenThereForAMoment() throws Exception {
        try (Desk running = desk(hub)) {
            running.send("k-1", log.add(log.opened()).addAll(log.ballots(2)).segment());
            Backup.write(hub, copy);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("hub.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM segment");
        }
        assertThat(appeared(() -> assertThatThrownBy(() -> Backup.restore(replacement, copy))
                        .isInstanceOf(CountMismatchException.class)))
                .isEmpty();
        assertThat(replacement.data()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatACrashDuringARestoreLeftIsRemovedByTheNext() throws Exception {
        try (Desk running = desk(hub)) {
            running.send("k-1", log.add(log.opened()).segment());
            Backup.write(hub, copy);
        }
        Path leftover = Files.createDirectories(replacement.data().resolve(Backup.STAGING));
        Files.writeString(leftover.resolve("hub.db"), "half");
        Files.writeString(leftover.resolve("hub.db-wal"), "half");
        assertThat(Backup.restore(replacement, copy)).isOne();
        assertThat(leftover).doesNotExist();
    }

    @Test
    void whereThereIsNothingToCopyOneLineSaysSo() throws Exception {
        assertThatThrownBy(() -> Backup.write(hub, copy)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Backup.restore(hub, Files.createDirectory(copy)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no backup");
    }

    @Test
    void aHubOnPostgresqlIsToldOfPgDump() throws Exception {
        HubSettings settings = new HubSettings(
                new BrokerSettings.Embedded(0),
                WEB,
                new DatabaseSettings.PostgreSql("jdbc:postgresql://127.0.0.1:5432/urna", "urna"));
        Files.write(hub.path().resolve(HubFolder.SETTINGS_FILE), StrictJson.write(settings));
        HubFolder postgres = HubFolder.load(hub.path());
        for (var refused : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                () -> Backup.write(postgres, copy), () -> Backup.restore(postgres, temp))) {
            assertThatThrownBy(refused).isInstanceOf(IOException.class).hasMessageContaining("pg_dump");
        }
    }
}
