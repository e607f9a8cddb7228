package urna.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Publication;
import urna.handover.HubSettings;
import urna.hub.database.SqliteDatabase;
import urna.hub.live.LiveTallies;
import urna.hub.testing.Desk;
import urna.hub.testing.PublicOnly;
import urna.hub.watch.Watch;
import urna.record.Alarm;
import urna.record.EntryNote;
import urna.testing.TestElection;
import urna.testing.TestLog;

class PageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path data;

    /** A page over a hub without a broker. */
    private record Served(Desk desk, Watch watch, WebServer web) implements AutoCloseable {
        HttpResponse<String> get(String path) throws Exception {
            HttpRequest request =
                    HttpRequest.newBuilder(web.address().resolve(path)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }

        /** Listens to the events until the server ends them. */
        Heard listen() {
            HttpRequest request = HttpRequest.newBuilder(web.address().resolve("/api/events"))
                    .header("Accept", "text/event-stream")
                    .build();
            Queue<String> lines = new ConcurrentLinkedQueue<>();
            return new Heard(
                    lines,
                    CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                            .thenAccept(response -> response.body().forEach(lines::add)));
        }

        @Override
        public void close() {
            web.close();
            watch.close();
            desk.close();
        }
    }

    /** What a page that listens has heard so far, and when it ended. */
    private record Heard(Queue<String> lines, CompletableFuture<Void> ended) {
        void await(String part) {
            Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains(part)));
        }
    }

    private Served serve(TestElection election) throws Exception {
        Desk desk = new Desk(data, CLOCK, election);
        Watch watch = Watch.start(desk.roster(), desk.standings(), new SqliteDatabase(data), CLOCK);
        return new Served(
                desk,
                watch,
                WebServer.start(
                        HubSettings.ofOneHall(0, 0).web(),
                        new PublicOnly(),
                        List.of(
                                PageFiles.load(),
                                new LiveTallies(desk.roster(), desk.standings(), watch, CLOCK, () -> true))));
    }

    @Test
    void theTalliesMoveWithACommitAndThePageHearsOfIt() throws Exception {
        TestElection election = new TestElection();
        try (Served hub = serve(election)) {
            Heard events = hub.listen();
            events.await("data: ");
            TestLog log = new TestLog(election, "k-1");
            hub.desk().send("k-1", log.add(log.opened()).addAll(log.ballots(4)).segment());

            events.await("\"votes\":4");
            assertThat(hub.get("/api/tallies").body()).contains("{\"id\":\"agua\"", "\"count\":2");
        }
    }

    @Test
    void atCloseNothingOfAnyChoiceIsSaidBeforeEveryKioskHasClosed() throws Exception {
        TestElection election =
                new TestElection(TestElection.Settings.standard().publication(Publication.AT_CLOSE));
        try (Served hub = serve(election)) {
            Heard events = hub.listen();
            TestLog one = new TestLog(election, "k-1");
            TestLog two = new TestLog(election, "k-2");
            hub.desk()
                    .send(
                            "k-1",
                            one.add(one.opened())
                                    .addAll(one.ballots(4))
                                    .add(one.closed())
                                    .segment());
            hub.desk().send("k-2", two.add(two.opened()).segment());
            // A refusal's words can tell of a choice as well.
            hub.desk()
                    .send(
                            "k-2",
                            two.addNote(EntryNote.sign(two.vote("carta", "quizas"), election.kioskKey("k-2")))
                                    .segment());
            events.await("\"refused\":1");

            String tallies = hub.get("/api/tallies").body();
            for (String said : List.of(tallies, String.join("\n", events.lines()))) {
                assertThat(said)
                        .contains("\"countsPublic\":false", "\"cast\":4")
                        .doesNotContain("\"count\"", "\"votes\"", "\"blank\"", "standing", "decision", "quizas");
            }
        }
    }

    @Test
    void onceAllHaveClosedItSaysWhatIsAwardedTiedAndDecided() throws Exception {
        TestElection election =
                new TestElection(TestElection.Settings.standard().kiosks(1).publication(Publication.AT_CLOSE));
        try (Served hub = serve(election)) {
            TestLog log = new TestLog(election, "k-1");
            hub.desk()
                    .send(
                            "k-1",
                            log.add(log.opened())
                                    .addAll(log.ballots(20))
                                    .add(log.closed())
                                    .segment());

            assertThat(hub.get("/api/tallies").body())
                    .contains("\"countsPublic\":true", "\"sessionsVerified\":true")
                    .contains("\"count\":13,\"place\":1,\"standing\":\"awarded\"")
                    .contains("\"standing\":\"tie\"", "\"decision\":\"approved\"");
        }
    }

    @Test
    void everyAnswerForbidsWhatIsNotItsOwn() throws Exception {
        try (Served hub = serve(new TestElection())) {
            HttpResponse<String> page = hub.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
            assertThat(page.body()).doesNotContain("style=", "http://", "https://");
        }
    }

    @Test
    void nothingElseOfTheClassPathIsServed() throws Exception {
        try (Served hub = serve(new TestElection())) {
            assertThat(hub.get("/messages_es.properties").statusCode()).isEqualTo(404);
            assertThat(hub.get("/../schema.sql").statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(hub.get("/pico.css").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void wordsAreSpanishUnlessEnglishIsAskedFor() throws Exception {
        try (Served hub = serve(new TestElection())) {
            assertThat(hub.get("/api/words").body()).contains("Participación");
            assertThat(hub.get("/api/words?lang=en").body()).contains("Turnout");
            assertThat(hub.get("/api/words?lang=xx").body()).contains("Participación");
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        Words words = Words.of(PageFiles.WORDS);
        assertThat(words.in("en").keySet()).isEqualTo(words.in("es").keySet());
    }

    @Test
    void whateverAKiosksAlarmIsAboutHasItsWord() {
        Words words = Words.of(PageFiles.WORDS);
        for (Alarm.Part part : Alarm.Part.values()) {
            assertThat(words.in("es")).containsKey("alarm." + part.word());
        }
    }

    @Test
    void thePagesThatListenEndWhenTheServerDoes() throws Exception {
        try (Served hub = serve(new TestElection())) {
            Heard events = hub.listen();
            events.await("data: ");
            hub.web().close();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                            .extracting(Thread::getName)
                            .doesNotContain("hub-broadcast"));
        }
    }
}
