package urna.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.database.SqliteDatabase;
import urna.hub.ingest.Said;
import urna.hub.testing.Desk;
import urna.hub.testing.SetClock;
import urna.hub.watch.Watch;
import urna.testing.TestElection;
import urna.wire.KioskState;

/** What an operator types to find an alarm: as the page calls it, in whichever language. */
class AlarmSearchTest {
    private final SetClock clock = new SetClock();
    private final Desk desk;
    private final Watch watch;

    AlarmSearchTest(@TempDir Path data) throws Exception {
        desk = new Desk(data, clock, new TestElection());
        watch = Watch.start(desk.roster(), desk.standings(), new SqliteDatabase(data), clock);
    }

    @AfterEach
    void close() {
        watch.close();
        desk.close();
    }

    private List<String> found(String text) {
        Territory territory = Territory.of(desk.roster());
        ViewAddress address = ViewAddress.of(
                        name -> name.equals("list") ? "alarms" : name.equals("text") ? text : "", true)
                .orElseThrow();
        PlaceView.Listing listing = new AlarmViews(territory, watch).listing(address, territory.home());
        return Objects.requireNonNull(listing.alarms()).stream()
                .map(PlaceView.AlarmRow::kind)
                .toList();
    }

    @Test
    void itIsFoundByKioskCommuneAndKind() {
        long now = clock.instant().getEpochSecond();
        Said.said(
                desk.standings(),
                "k-1",
                new KioskState(KioskState.Polls.OPEN, "x", 0, 0, 0, 0, List.of("printer", "button"), now),
                now);
        Awaitility.await().until(() -> watch.standing("k-1").size() == 2);
        for (String text : List.of("impresora", "printer", "k-1 IMPRESORA", "panal impre")) {
            assertThat(found(text)).as(text).containsExactly("printer");
        }
        assertThat(found("boton atascado")).containsExactly("button");
        assertThat(found("k-1")).hasSize(2);
        assertThat(found("k-2")).isEmpty();
        assertThat(found("k-2 impresora")).isEmpty();
    }
}
