package urna.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import urna.election.Body;
import urna.election.IndexedCommune;
import urna.election.Publication;
import urna.hub.access.Role;
import urna.hub.database.SqliteDatabase;
import urna.hub.ingest.Message;
import urna.hub.ingest.Said;
import urna.hub.live.LiveTallies;
import urna.hub.roster.Roster;
import urna.hub.testing.Browser;
import urna.hub.testing.Desk;
import urna.hub.testing.TestAccess;
import urna.hub.watch.Watch;
import urna.record.PollsOpened;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.KioskState;

/** A visitor and an auditor at the live page of three communes of two states, in a real browser. */
class LivePageTest {
    private static final int PHONE = 360;
    private static final Body NATION = new Body("nation", "venezuela", "Venezuela");
    private static final Body CARACAS = new Body("state", "caracas", "Caracas");
    private static final Body MERIDA = new Body("state", "merida", "Mérida");
    private static final Body SAMANES = new Body("communal-city", "samanes", "Los Samanes");

    private static Browser browser;

    @TempDir
    Path data;

    private final TestElection panal =
            new TestElection(TestElection.Settings.standard().bodies(SAMANES, CARACAS, NATION));
    private final TestElection secret = new TestElection(
            TestElection.Settings.standard()
                    .commune("la-reserva")
                    .publication(Publication.AT_CLOSE)
                    .bodies(CARACAS, NATION),
            new SeededRandom(2));
    private final TestElection andes = new TestElection(
            TestElection.Settings.standard().commune("los-andes").bodies(MERIDA, NATION), new SeededRandom(3));
    private final TestLog log = new TestLog(panal, "k-1");

    private Desk desk;
    private Watch watch;
    private TestAccess hub;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void openPolls() throws Exception {
        Clock clock = Clock.systemUTC();
        desk = new Desk(data, clock, panal, secret, andes);
        watch = Watch.start(desk.roster(), desk.standings(), new SqliteDatabase(data), clock);
        // One that the nation's index names and nobody gave to the hub.
        TestElection missing = new TestElection(
                TestElection.Settings.standard().commune("el-paramo").bodies(MERIDA, NATION), new SeededRandom(4));
        Roster roster =
                Roster.of(List.copyOf(desk.roster().communes()), List.of(IndexedCommune.of(missing.electionPackage())));
        hub = TestAccess.serve(
                data, clock, PageFiles.load(), new LiveTallies(roster, desk.standings(), watch, clock, () -> true));
        browser.driver().manage().deleteAllCookies();
        desk.send("k-1", log.add(log.opened()).addAll(log.ballots(6)).segment());
    }

    @AfterEach
    void everythingWasOurOwnAndWithinThePolicy() {
        List<LogEntry> console = browser.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> !entry.getMessage().contains("404")
                        && !entry.getMessage().contains("ERR_"))
                .toList();
        Object foreign = ((JavascriptExecutor) browser.driver())
                .executeScript("return performance.getEntriesByType('resource')"
                        + ".map(entry => entry.name).filter(name => !name.startsWith(location.origin))");
        hub.close();
        watch.close();
        desk.close();
        assertThat(console).isEmpty();
        assertThat(foreign).isEqualTo(List.of());
    }

    private void get(String address) {
        browser.driver().get(hub.web().address().resolve(address).toString());
        browser.find("#status[data-status=live]");
    }

    private void logIn(Role role) {
        browser.driver().get(hub.web().address().resolve("/login").toString());
        browser.type("#name", TestAccess.name(role));
        browser.type("#password", TestAccess.PASSWORD);
        browser.find("#login button").click();
        browser.awaitPath("/");
    }

    private void follow(String css) {
        ((JavascriptExecutor) browser.driver()).executeScript("arguments[0].click()", browser.find(css));
    }

    /** Of the communes beside the first, whose hub keys are others: their receipts are not opened. */
    private void take(String kiosk, TestLog its) {
        desk.take(new Message(kiosk, its.segment().encode()));
    }

    private void fork() throws Exception {
        TestLog clone = new TestLog(panal, "k-1");
        clone.add(new PollsOpened(
                panal.origin("k-1"),
                panal.electionPackage().hash(),
                "clone",
                log.opened().counts()));
        desk.send("k-1", clone.segment());
    }

    @ParameterizedTest
    @CsvSource({"es, Estado, Votación en curso", "en, State, Voting in progress"})
    void oneGoesFromTheNationDownToAKioskAndBack(String language, String state, String polls) {
        get("/?lang=" + language);
        assertThat(browser.find("h1").getText()).isEqualTo("Venezuela");
        assertThat(browser.find("[data-row='body/venezuela/caracas']").getText())
                .contains("Caracas", state);
        follow("[data-row='body/venezuela/caracas'] a");
        follow("[data-row='body/venezuela/caracas/samanes'] a");
        follow("[data-row='commune/el-panal'] a");
        assertThat(browser.find("[data-place='commune/el-panal'] .heading").getText())
                .contains(polls);
        follow("[data-row='kiosk/k-1'] a");
        browser.find("[data-place='kiosk/k-1'] [data-contest=proyecto] [data-option=agua][data-count='2']");
        String address = Objects.requireNonNull(browser.driver().getCurrentUrl());

        browser.driver().navigate().back();
        browser.find("[data-place='commune/el-panal']");
        follow(".path li:first-child a");
        browser.find("[data-place='body/venezuela']");
        browser.driver().get(address);
        browser.find("[data-place='kiosk/k-1']");
    }

    @ParameterizedTest
    @CsvSource({"es, De 4 comunas, faltan 1", "en, Of 4 communes, 1 missing"})
    void aCommuneThatOnlyTheIndexNamesIsToldAtEachBodyAboveIt(String language, String of, String missing) {
        get("/?lang=" + language);
        assertThat(browser.find("[data-part=missing]:not([hidden])").getText()).contains(of, missing, "el-paramo");
        get("/?at=body/venezuela/merida&lang=" + language);
        assertThat(browser.find("[data-part=missing]:not([hidden])").getText()).contains("el-paramo");
        get("/?at=body/venezuela/caracas&lang=" + language);
        browser.find("[data-part=missing][hidden]");
    }

    @Test
    void aCommitMovesABarOfTheCommuneAndOfEverySumAboveIt() throws Exception {
        get("/?at=commune/el-panal");
        browser.find("[data-contest=proyecto] [data-option=escaleras][data-count='4']");
        Object before = width();
        desk.send("k-1", log.addAll(List.of(log.vote("proyecto", "agua"))).segment());
        browser.find("[data-contest=proyecto] [data-option=escaleras][data-count='4']");
        browser.find("[data-contest=proyecto] [data-option=agua][data-count='3']");
        assertThat(width()).isNotEqualTo(before);
        get("/");
        browser.find("[data-contest=proyecto] [data-option=agua][data-count='3']");
    }

    private static Object width() {
        Object width = ((JavascriptExecutor) browser.driver())
                .executeScript("return document.querySelector('[data-option=agua] [data-part=fill]').style.width");
        return Objects.requireNonNull(width);
    }

    @ParameterizedTest
    @CsvSource({"es", "en"})
    void aPlaceIsSoughtByNameAndListsAreFiltered(String language) {
        get("/?lang=" + language);
        browser.type("#search", "merida");
        browser.find("[data-part=listing][data-total='1'] [data-row='body/venezuela/merida']");
        browser.type("#search", "k-2");
        browser.find("[data-part=listing][data-total='1'] [data-row='kiosk/k-2']");
        assertThat(browser.driver().getCurrentUrl()).contains("text=k-2");

        get("/?list=kiosks&filter=open&lang=" + language);
        browser.find("[data-part=listing][data-total='1'] [data-row='kiosk/k-1']");
        get("/?at=commune/el-panal&lang=" + language);
        browser.find("[data-part=listing][data-total='2']");
    }

    @Test
    void atCloseNoChoiceIsAnywhereBeforeTheLastKioskHasClosed() throws Exception {
        TestLog one = new TestLog(secret, "la-reserva-1");
        TestLog two = new TestLog(secret, "la-reserva-2");
        take("la-reserva-1", one.add(one.opened()).addAll(one.ballots(12)).add(one.closed()));
        take("la-reserva-2", two.add(two.opened()));
        // A clone of the first: the message that is refused holds votes.
        TestLog clone = new TestLog(secret, "la-reserva-1");
        clone.add(clone.opened()).addAll(clone.ballots(3)).addAll(clone.ballots(1));
        take("la-reserva-1", clone);
        logIn(Role.AUDITOR);
        TestAccess.Login auditor = hub.login(Role.AUDITOR);

        get("/?at=commune/la-reserva");
        browser.find("[data-place='commune/la-reserva'][data-public=false] [data-part=turnout][data-cast='12']");
        browser.find("[data-contest=proyecto] [data-option=agua][data-count='']");
        assertThat(browser.find("[data-contest=proyecto]").getText()).doesNotContain("%");
        for (String path : List.of(
                "/api/tallies?at=commune/la-reserva",
                "/api/tallies?at=kiosk/la-reserva-1",
                "/api/watch/tallies?at=commune/la-reserva",
                "/api/watch/tallies?at=kiosk/la-reserva-1",
                "/api/watch/tallies?at=commune/la-reserva&list=alarms")) {
            HttpResponse<String> answer = hub.get(path, auditor);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("\"count\"", "\"votes\"", "\"blank\"", "choose ");
        }
        assertThat(hub.get("/api/tallies?at=body/venezuela", auditor).body()).contains("\"communesPublic\":2");
        assertThat(hub.get("/api/watch/evidence/la-reserva-1/fork/segment.bin", auditor)
                        .statusCode())
                .isEqualTo(404);

        take("la-reserva-2", two.add(two.closed()));
        browser.find("[data-place='commune/la-reserva'][data-public=true] [data-contest=proyecto]"
                + " [data-option=agua][data-count='4']");
    }

    @ParameterizedTest
    @CsvSource({"es, Dos historias, Impresora", "en, Two histories, Printer"})
    void anAuditorSeesAlarmsAsTheyAreRaisedAndTakesTheEvidence(String language, String fork, String printer)
            throws Exception {
        logIn(Role.AUDITOR);
        get("/?list=alarms&lang=" + language);
        browser.find("[data-part=listing][data-total='0']");
        fork();
        assertThat(browser.find("[data-alarm=fork][data-standing=true]").getText())
                .contains(fork);
        assertThat(browser.driver().findElements(By.cssSelector("[data-alarm=fork] pre")))
                .hasSize(2);
        long now = Clock.systemUTC().instant().getEpochSecond();
        Said.said(
                desk.standings(),
                "k-1",
                new KioskState(KioskState.Polls.OPEN, "9.9", 6, 6, 0, 0, List.of("printer"), now + 100),
                now);
        assertThat(browser.find("[data-alarm=printer]").getText()).contains(printer);

        String href = browser.find("[data-alarm=fork] [data-file='theirs.txt']").getDomProperty("href");
        HttpResponse<String> theirs = hub.get(URI.create(href).getPath(), hub.login(Role.AUDITOR));
        assertThat(theirs.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"k-1-fork-theirs.txt\"");
        assertThat(theirs.body()).startsWith(panal.origin("k-1") + "\n1\n");

        get("/?list=kiosks&filter=alarmed&lang=" + language);
        assertThat(browser.find("[data-row='kiosk/k-1'] [data-part=clock].alarm")
                        .getText())
                .contains("100");
        browser.find("[data-row='kiosk/k-1'] [data-part=printer].alarm");
    }

    @Test
    void evidenceIsForAuditorsAndAlarmsForOperators() throws Exception {
        fork();
        Map<Role, List<Integer>> expected = Map.of(
                Role.PUBLIC, List.of(401, 401),
                Role.OPERATOR, List.of(200, 403),
                Role.AUDITOR, List.of(200, 200));
        Awaitility.await().until(() -> watch.standing("k-1").contains("fork"));
        for (Map.Entry<Role, List<Integer>> one : expected.entrySet()) {
            TestAccess.Login login = hub.login(one.getKey());
            assertThat(List.of(
                            hub.get("/api/watch/tallies?list=alarms", login).statusCode(),
                            hub.get("/api/watch/evidence/k-1/fork/ours.txt", login)
                                    .statusCode()))
                    .as(one.getKey().toString())
                    .isEqualTo(one.getValue());
        }
        get("/?at=commune/el-panal");
        assertThat(browser.find("main").getText()).doesNotContain("Alarmas");
    }

    @ParameterizedTest
    @CsvSource({"es", "en"})
    void everyViewFitsAPhoneAndTurnoutIsDrawn(String language) throws Exception {
        fork();
        logIn(Role.AUDITOR);
        for (String view : List.of("at=", "at=commune/el-panal", "at=kiosk/k-1", "list=kiosks", "list=alarms")) {
            get("/?" + view + "&lang=" + language);
            browser.find(".place");
            assertThat(browser.overflowAtWidth(PHONE)).as(view).isZero();
        }
        long now = Clock.systemUTC().instant().getEpochSecond();
        Said.said(
                desk.standings(), "k-1", new KioskState(KioskState.Polls.OPEN, "9.9", 6, 6, 0, 0, List.of(), now), now);
        get("/?at=commune/el-panal&lang=" + language);
        ((JavascriptExecutor) browser.driver())
                .executeScript("arguments[0].scrollIntoView()", browser.find(".turnout-chart:not([hidden])"));
        browser.find(".turnout-chart canvas[style*=height]");
    }

    @Test
    void theFirstPageWeighsLessThan200KilobytesOverTheWire() {
        get("/");
        browser.find(".place");
        ((JavascriptExecutor) browser.driver())
                .executeAsyncScript("const done = arguments[0]; import('/turnout.js').then(() => {"
                        + " const script = document.createElement('script'); script.src = '/chart.js';"
                        + " script.onload = () => done(); document.head.append(script); })");
        Object bytes = ((JavascriptExecutor) browser.driver())
                .executeScript("return ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                        + ".reduce((sum, entry) => sum + entry.transferSize, 0)");
        assertThat((Long) Objects.requireNonNull(bytes)).isBetween(50_000L, 200_000L);
    }

    @Test
    void thereIsAWayHomeFromAPlaceThatIsNone() {
        browser.driver()
                .get(hub.web().address().resolve("/?at=commune/atlantis").toString());
        follow("main a[data-view]");
        browser.find("[data-place='body/venezuela']");
    }
}
