package urna.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import tools.jackson.databind.json.JsonMapper;
import urna.election.Publication;
import urna.handover.HubSettings;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.hub.database.Database;
import urna.hub.store.Refusal;
import urna.hub.testing.Desk;
import urna.hub.testing.EveryDatabase;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.testing.TestAccess.Login;
import urna.hub.web.Words;
import urna.log.VerifiedLog;
import urna.note.StrictText;
import urna.record.Counts;
import urna.record.EntryNote;
import urna.record.PollsClosed;
import urna.record.Sessions;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.CodeParts;

/** What comes on a stick or as a code, sent to the hub's page. */
@ParameterizedClass
@ArgumentsSource(EveryDatabase.class)
class ImportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestElection election =
            new TestElection(TestElection.Settings.standard().publication(Publication.AT_CLOSE));
    private final TestLog one = day(election, "k-1");
    private final SetClock clock = new SetClock();
    private final Path data;
    private final Desk desk;
    private final CloseReports reports;
    private final TestAccess hub;
    private Login operator = Login.NONE;

    ImportTest(EveryDatabase.Kind kind, @TempDir Path data) throws Exception {
        this.data = data;
        Database database = kind.fresh(data);
        desk = new Desk(database, clock, election);
        reports = CloseReports.open(database, desk.roster(), desk.standings(), desk.ingest(), clock);
        hub = TestAccess.serveMade(
                HubSettings.ofOneHall(0, 0).web(),
                database,
                clock,
                access -> List.of(new ImportRoutes(
                        new LogImport(desk.roster(), desk.ingest()),
                        reports,
                        desk.roster(),
                        desk.standings(),
                        access.trail())));
    }

    @BeforeEach
    void logIn() throws Exception {
        operator = hub.login(Role.OPERATOR);
    }

    @AfterEach
    void close() {
        hub.close();
        reports.close();
        desk.close();
    }

    private static TestLog day(TestElection election, String kiosk) {
        TestLog log = new TestLog(election, kiosk);
        log.add(log.opened()).addAll(log.ballots(20));
        return log.add(log.closed());
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private void assertMalformed(byte[] archive, String reason) throws Exception {
        HttpResponse<String> answer = upload(archive);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("malformed-upload", reason);
        assertThat(desk.size("k-1")).isZero();
    }

    private static Map<String, byte[]> exported(TestLog log) {
        return log.export(1_795_000_000).files();
    }

    private HttpResponse<String> upload(byte[] archive) throws Exception {
        return hub.send(hub.request("/api/imports/log", operator)
                .header("Content-Type", "application/zip")
                .header(Visitor.TOKEN_HEADER, operator.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(archive)));
    }

    private HttpResponse<String> scan(List<String> codes) throws Exception {
        return hub.post("/api/imports/close-report", operator, JSON.writeValueAsString(Map.of("codes", codes)));
    }

    private HttpResponse<String> scan(PollsClosed report) throws Exception {
        return scan(CodeParts.of(text(report)));
    }

    private String text(PollsClosed report) {
        byte[] note = EntryNote.sign(report, election.kioskKey(report.origin().kiosk()));
        return new String(note, StandardCharsets.UTF_8);
    }

    private String pending() throws Exception {
        return hub.get("/api/communes/el-panal/pending-totals", Login.NONE).body();
    }

    private void awaitNothingPending() {
        Awaitility.await().untilAsserted(() -> assertThat(pending()).isEqualTo("{\"totals\":[]}"));
    }

    private List<String> reasons() {
        return desk.refusals().stream().map(Refusal::reason).toList();
    }

    @Test
    void aLogOnAStickIsTakenAsIfItHadComeFromTheBroker() throws Exception {
        HttpResponse<String> answer = upload(zip(exported(one)));
        assertThat(answer.body()).contains("\"kiosk\":\"k-1\"", "\"entries\":62");
        assertThat(desk.log("k-1").phase()).isEqualTo(VerifiedLog.Phase.CLOSED);
        assertThat(upload(zip(exported(one))).statusCode()).as("again").isEqualTo(200);
    }

    @Test
    void theFolderMayStandInTheArchiveByItsName() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        exported(one).forEach((name, content) -> files.put("k-1/" + name, content));
        assertThat(upload(zip(files)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotALogIsRefusedAndWritesNothing() throws Exception {
        Map<String, byte[]> whole = exported(one);
        for (String name : List.of(
                "../../evil", "/etc/evil", "k-1/../../evil", "tile\\..\\evil", "tile/0/evil", "x/y/checkpoint")) {
            Map<String, byte[]> files = new LinkedHashMap<>(whole);
            files.put(name, new byte[] {1});
            assertThat(upload(zip(files)).body()).as(name).contains("\"error\":\"malformed-upload\"");
        }
        assertThat(upload(new byte[100]).body()).contains("malformed-upload");
        assertThat(upload(new byte[0]).body()).contains("malformed-upload");
        Map<String, byte[]> part = new LinkedHashMap<>(whole);
        part.remove("tile/entries/000.p/62");
        assertThat(upload(zip(part)).body()).contains("malformed-export", "tile/entries/000.p/62: missing");
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files).noneMatch(file -> file.toString().contains("evil"));
        }
        assertThat(desk.size("k-1")).isZero();
    }

    @Test
    void halfAnArchiveIsNotALog() throws Exception {
        byte[] whole = zip(Map.of("tile/entries/000", new SeededRandom(1).bytes(10_000)));
        assertMalformed(Arrays.copyOf(whole, whole.length / 2), "whole");
    }

    @Test
    void anArchiveWhoseNamesAreOfAnOldCodePageIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("IBM850"))) {
            zip.putNextEntry(new ZipEntry("Urnas_del_día_ñ/checkpoint"));
            zip.closeEntry();
        }
        assertMalformed(bytes.toByteArray(), "UTF-8");
    }

    @Test
    void aFolderWithContentIsRefusedBeforeItIsUnpacked() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("k-1/", new byte[1 << 20]);
        exported(one).forEach((name, content) -> files.put("k-1/" + name, content));
        assertMalformed(zip(files), "folder with content");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsStopped() throws Exception {
        byte[] bomb = zip(Map.of("tile/entries/000", new byte[(int) UploadedLog.MOST_BYTES + 1]));
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(upload(bomb).body()).contains("malformed-upload", "unpacks to more than");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= UploadedLog.MOST_FILES; i++) {
            many.put(String.format(Locale.ROOT, "tile/0/x%03d/%03d", i / 1000, i % 1000), new byte[0]);
        }
        assertThat(upload(zip(many)).body()).contains("malformed-upload", "more than");
    }

    @Test
    void aLogThatTheBrokerWouldNotBeBelievedIsNotBelievedOnAStick() throws Exception {
        TestElection foreign = new TestElection(TestElection.Settings.standard().kiosks(3));
        assertThat(upload(zip(exported(day(foreign, "k-3")))).body()).contains("unknown-origin");
        TestLog bad = new TestLog(election, "k-2");
        bad.add(bad.opened()).add(bad.vote("carta", "quizas"));
        HttpResponse<String> answer = upload(zip(exported(bad)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"error\":\"rule-violation\"}");
        assertThat(reasons()).containsExactly("rule-violation");
    }

    @Test
    void theLogOfAKioskThatNeverOpenedIsRefusedInWordsOfThePage() throws Exception {
        HttpResponse<String> answer = upload(zip(exported(new TestLog(election, "k-1"))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"error\":\"empty-log\"");
        for (String language : List.of("es", "en")) {
            assertThat(Words.of(ImportRoutes.WORDS).in(language)).containsKey("error.empty-log");
        }
        assertThat(reasons()).as("it proves nothing").isEmpty();
    }

    @Test
    void aCloseReportsTotalsAreShownOnceEveryKioskHasClosedAndCountedNowhere() throws Exception {
        assertThat(scan(one.closed()).body()).contains("\"kiosk\":\"k-1\"");
        assertThat(pending()).contains("\"kiosk\":\"k-1\"", "\"cast\":20").doesNotContain("contests", "agua");
        assertThat(scan(day(election, "k-2").closed()).statusCode()).isEqualTo(200);
        assertThat(pending()).contains("\"kiosk\":\"k-2\"", "\"agua\":7");
        assertThat(desk.log("k-1").counts().lines())
                .isEqualTo(Counts.zero(election.election()).lines());
    }

    @Test
    void theTotalsGoOnceTheLogComes() throws Exception {
        scan(one.closed());
        desk.send("k-1", one.segment());
        awaitNothingPending();
        assertThat(reasons()).isEmpty();
        assertThat(scan(one.closed()).statusCode()).as("again").isEqualTo(200);
        assertThat(pending()).isEqualTo("{\"totals\":[]}");
    }

    @Test
    void totalsThatAreNotTheLogsRaiseAnAlarmWhicheverComesFirst() throws Exception {
        TestLog other = new TestLog(election, "k-1");
        other.add(other.opened()).addAll(other.ballots(19));
        scan(other.closed());
        desk.send("k-1", one.segment());
        awaitNothingPending();
        assertThat(reasons()).containsExactly("totals-mismatch");

        TestLog two = day(election, "k-2");
        desk.send("k-2", two.segment());
        TestLog shorter = new TestLog(election, "k-2");
        assertThat(scan(shorter.add(shorter.opened()).closed()).body()).contains("totals-mismatch");
        assertThat(reasons()).containsExactly("totals-mismatch", "totals-mismatch");
    }

    @Test
    void twoCloseReportsOfOneKioskRaiseAnAlarm() throws Exception {
        scan(one.closed());
        TestLog other = new TestLog(election, "k-1");
        assertThat(scan(other.add(other.opened()).closed()).body()).contains("totals-mismatch");
        assertThat(reasons()).containsExactly("totals-mismatch");
        assertThat(pending()).contains("\"cast\":20");
    }

    @Test
    void aCodeInPartsIsJoinedAndAMissingLineEndForgiven() throws Exception {
        String text = text(one.closed());
        int half = text.length() / 2;
        String last = "2/2\n" + text.substring(half).stripTrailing();
        assertThat(scan(List.of(last)).body()).contains("incomplete-code");
        assertThat(scan(List.of(last, "1/2\n" + text.substring(0, half))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCloseReportThatDoesNotHoldByItselfIsRefused() throws Exception {
        assertThat(scan(List.of("x")).body()).contains("malformed-note");
        assertThat(scan(List.of()).statusCode()).isEqualTo(422);
        assertThat(scan(List.of(text(one.closed()).replace("cast 20", "cast 19")))
                        .body())
                .containsAnyOf("invalid-signature", "malformed-entry");
        PollsClosed report = one.closed();
        assertThat(scan(new PollsClosed(report.origin(), new Sessions(21, 20, 0), report.counts()))
                        .body())
                .contains("rule-violation");
        assertThat(scan(new PollsClosed(report.origin(), new Sessions(21, 21, 0), report.counts()))
                        .body())
                .contains("rule-violation");
        assertThat(scan(List.of(new String(one.notes().get(0), StandardCharsets.UTF_8)))
                        .body())
                .contains("not-a-close-report");
        assertThat(pending()).isEqualTo("{\"totals\":[]}");
    }

    @Test
    void oneUploadIsTakenAtATimeAndWhoComesMeanwhileIsToldSo() throws Exception {
        byte[] archive = zip(exported(one));
        try (Socket first = begin(archive.length)) {
            first.getOutputStream().write(archive, 0, archive.length / 2);
            HttpResponse<String> second = upload(new byte[3]);
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.body()).isEqualTo("{\"error\":\"upload-busy\"}");
            first.getOutputStream().write(archive, archive.length / 2, archive.length - archive.length / 2);
            assertThat(first.getInputStream().readAllBytes())
                    .asString()
                    .startsWith("HTTP/1.1 200")
                    .contains("\"entries\":62");
        }
        assertThat(upload(archive).statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadThatBreaksOffKeepsNobodyOut() throws Exception {
        try (Socket first = begin(1000)) {
            first.getOutputStream().write(new byte[500]);
            assertThat(upload(new byte[3]).statusCode()).isEqualTo(503);
        }
        Awaitility.await().until(() -> upload(zip(exported(one))).statusCode() == 200);
    }

    /** The head of an upload whose body is up to the test. The hub says to go on once it has the one place for uploads. */
    private Socket begin(int bytes) throws IOException {
        URI address = hub.web().address();
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(StrictText.utf8("POST /api/imports/log HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nConnection: close\r\nContent-Type: application/zip\r\nCookie: " + operator.cookie()
                        + "\r\n" + Visitor.TOKEN_HEADER + ": " + operator.token()
                        + "\r\nExpect: 100-continue\r\nContent-Length: " + bytes + "\r\n\r\n"));
        String goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        assertThat(socket.getInputStream().readNBytes(goOn.length())).asString().isEqualTo(goOn);
        return socket;
    }

    @Test
    void everyImportIsInTheTrail() throws Exception {
        upload(zip(exported(one)));
        upload(new byte[3]);
        scan(one.closed());
        String trail = hub.get("/api/trail", hub.login(Role.AUDITOR)).body();
        assertThat(trail)
                .contains("LOG_IMPORTED", "IMPORT_REFUSED", "CLOSE_REPORT_IMPORTED", "urna/cp-2026-4/el-panal/k-1");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        Words words = Words.of(ImportRoutes.WORDS);
        assertThat(words.in("en").keySet()).isEqualTo(words.in("es").keySet());
    }
}
