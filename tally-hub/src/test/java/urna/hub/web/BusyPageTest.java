package urna.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.chrome.ChromeDriver;
import urna.handover.HubSettings;
import urna.hub.database.SqliteDatabase;
import urna.hub.live.LiveTallies;
import urna.hub.testing.Browser;
import urna.hub.testing.Desk;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.watch.Watch;
import urna.note.StrictText;
import urna.testing.TestElection;

/** A visitor who comes when as many pages listen from one address as may. */
class BusyPageTest {
    private static final int PHONE = 390;
    /** The browser's clock goes so many times faster, that nobody waits for the page's next try. */
    private static final int FASTER = 100;

    private final List<Socket> others = new ArrayList<>();
    private final Desk desk;
    private final Watch watch;
    private final LiveTallies live;
    private final TestAccess hub;

    BusyPageTest(@TempDir Path data) throws Exception {
        SetClock clock = new SetClock();
        desk = new Desk(data, clock, new TestElection());
        watch = Watch.start(desk.roster(), desk.standings(), new SqliteDatabase(data), clock);
        live = new LiveTallies(desk.roster(), desk.standings(), watch, clock, () -> true);
        hub = TestAccess.serve(HubSettings.ofOneHall(0, 0).web(), data, clock, PageFiles.load(), live);
    }

    @AfterEach
    void close() throws IOException {
        leave();
        hub.close();
        watch.close();
        desk.close();
    }

    private void leave() throws IOException {
        for (Socket socket : others) {
            socket.close();
        }
    }

    /** Until no more are taken. */
    private void fill() throws IOException {
        URI address = hub.web().address();
        for (int i = 0; i < 200; i++) {
            Socket socket = new Socket(address.getHost(), address.getPort());
            others.add(socket);
            socket.getOutputStream().write(StrictText.utf8("GET /api/events HTTP/1.1\r\nHost: hub\r\n\r\n"));
        }
        Awaitility.await().until(() -> live.listening() == others.size());
    }

    @ParameterizedTest
    @CsvSource({"es, Demasiadas páginas", "en, Too many pages"})
    void itIsToldSoWithTheFiguresOfTheMomentAndListensOnceThereIsRoom(String language, String busy) throws Exception {
        fill();
        try (Browser browser = new Browser()) {
            ((ChromeDriver) browser.driver())
                    .executeCdpCommand(
                            "Page.addScriptToEvaluateOnNewDocument",
                            Map.of(
                                    "source",
                                    "const slow = setTimeout; window.setTimeout = (f, ms) => slow(f, ms / " + FASTER
                                            + ")"));
            browser.driver()
                    .get(hub.web().address().resolve("/?lang=" + language).toString());
            assertThat(browser.find("#status[data-status=busy]").getText()).contains(busy);
            browser.find("[data-place='commune/el-panal'] [data-contest=proyecto]");
            assertThat(browser.overflowAtWidth(PHONE)).isZero();

            leave();
            browser.find("#status[data-status=live]");
        }
    }
}
