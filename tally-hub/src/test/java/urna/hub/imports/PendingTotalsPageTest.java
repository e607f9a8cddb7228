package urna.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.handover.HubSettings;
import urna.hub.database.SqliteDatabase;
import urna.hub.live.LiveTallies;
import urna.hub.testing.Browser;
import urna.hub.testing.Desk;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.watch.Watch;
import urna.hub.web.PageFiles;
import urna.note.StrictText;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.CodeParts;

/** What the commune's page shows of a kiosk whose close report came by its code. */
class PendingTotalsPageTest {
    private static final int PHONE = 360;

    private final TestElection election = new TestElection();
    private final SetClock clock = new SetClock();
    private final Desk desk;
    private final Watch watch;
    private final CloseReports reports;
    private final TestAccess hub;
    private final Browser browser = new Browser();

    PendingTotalsPageTest(@TempDir Path data) throws Exception {
        desk = new Desk(data, clock, election);
        SqliteDatabase database = new SqliteDatabase(data);
        watch = Watch.start(desk.roster(), desk.standings(), database, clock);
        reports = CloseReports.open(database, desk.roster(), desk.standings(), desk.ingest(), clock);
        hub = TestAccess.serveMade(
                HubSettings.ofOneHall(0, 0).web(),
                database,
                clock,
                access -> List.of(
                        PageFiles.load(),
                        new LiveTallies(desk.roster(), desk.standings(), watch, clock, () -> true),
                        new ImportRoutes(
                                new LogImport(desk.roster(), desk.ingest()),
                                reports,
                                desk.roster(),
                                desk.standings(),
                                access.trail())));
    }

    @AfterEach
    void close() {
        browser.close();
        hub.close();
        watch.close();
        desk.close();
    }

    private void open(String language) {
        browser.driver()
                .get(hub.web()
                        .address()
                        .resolve("/?at=commune/el-panal&lang=" + language)
                        .toString());
        browser.find("#status[data-status=live]");
    }

    @ParameterizedTest
    @CsvSource({"es, 'Sólo totales, registro pendiente'", "en, 'Totals only, log pending'"})
    void theyAreMarkedAsPendingAndStandInNoCount(String language, String mark) throws Exception {
        TestLog log = new TestLog(election, "k-2");
        log.add(log.opened()).addAll(log.ballots(7)).add(log.closed());
        byte[] report = log.notes().get(log.notes().size() - 1);
        reports.take(CodeParts.of(StrictText.utf8(report)));

        open(language);

        assertThat(browser.find("[data-totals=k-2]").getText()).contains(mark, "7");
        assertThat(browser.find("[data-contest=proyecto] [data-part=votes]").getDomAttribute("data-votes"))
                .isEqualTo("0");
        assertThat(browser.overflowAtWidth(PHONE)).isZero();
    }

    @Test
    void whereNothingIsPendingNothingIsShown() {
        open("es");

        assertThat(browser.find("[data-part=totals]").isDisplayed()).isFalse();
    }
}
