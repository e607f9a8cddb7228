package urna.hub.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.database.SqliteDatabase;
import urna.hub.ingest.Said;
import urna.hub.testing.Desk;
import urna.hub.testing.SetClock;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.KioskState;

/** Two hubs on one database, of which one is cut off from the broker: what each would write into the tables of alarms. */
class AlarmDeskTest {
    private final TestElection election = new TestElection();
    private final SetClock clock = new SetClock();

    @TempDir
    Path data;

    private Desk hears;
    private Desk cut;
    private AlarmDesk itsAlarms;
    private AlarmDesk alarmsOfTheCut;

    @BeforeEach
    void aKioskIsHeardByBothAndThenOneIsCutOff() throws Exception {
        hears = new Desk(data, clock, election);
        cut = new Desk(data, clock, election);
        itsAlarms = AlarmDesk.open(new SqliteDatabase(data), hears.roster(), hears.standings());
        alarmsOfTheCut = AlarmDesk.open(new SqliteDatabase(data), cut.roster(), cut.standings());
        TestLog log = new TestLog(election, "k-1");
        hears.send("k-1", log.add(log.opened()).segment());
        cut.catchUp();
        say(hears);
        say(cut, "printer");
        Said.listensNoMore(cut.standings());
    }

    @AfterEach
    void close() {
        itsAlarms.close();
        alarmsOfTheCut.close();
        hears.close();
        cut.close();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private void say(Desk desk, String... alarms) {
        KioskState state = new KioskState(KioskState.Polls.OPEN, "x", 0, 0, 0, 0, List.of(alarms), now());
        Said.said(desk.standings(), "k-1", state, now());
    }

    /** What stands after a round of a hub. */
    private Set<String> round(AlarmDesk alarms, Desk desk) {
        Set<String> told = new HashSet<>();
        desk.roster()
                .kiosks()
                .forEach(kiosk -> alarms.look(kiosk, desk.standings().known(kiosk.id()), now(), told));
        alarms.lookAtTheHub(now(), told);
        alarms.commit(true, now(), told);
        return alarms.standing("k-1");
    }

    private void pass(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    @Test
    void theHubThatIsCutOffRaisesNothingFromWhatItHeardLast() {
        pass(121);
        say(hears);
        assertThat(round(alarmsOfTheCut, cut)).isEmpty();
        assertThat(round(itsAlarms, hears)).isEmpty();
    }

    @Test
    void theHubThatIsCutOffEndsNoSilence() {
        pass(60);
        say(cut);
        pass(61);
        assertThat(round(itsAlarms, hears)).containsExactly(AlarmRules.SILENT);
        assertThat(round(alarmsOfTheCut, cut)).as("read").containsExactly(AlarmRules.SILENT);
        assertThat(round(alarmsOfTheCut, cut)).as("kept").containsExactly(AlarmRules.SILENT);
    }

    @Test
    void onceItHearsAgainKiosksHaveTheUsualSpanBeforeItRaisesOrEndsASilence() {
        pass(121);
        assertThat(round(itsAlarms, hears)).containsExactly(AlarmRules.SILENT);
        say(hears);
        assertThat(round(itsAlarms, hears)).isEmpty();
        say(cut);
        pass(600);
        say(hears);
        Said.listens(cut.standings(), now());
        assertThat(round(alarmsOfTheCut, cut)).as("not yet raised").isEmpty();
        pass(121);
        assertThat(round(itsAlarms, hears)).containsExactly(AlarmRules.SILENT);
        Said.listens(cut.standings(), now());
        assertThat(round(alarmsOfTheCut, cut)).as("read").containsExactly(AlarmRules.SILENT);
        assertThat(round(alarmsOfTheCut, cut)).as("not ended by it").containsExactly(AlarmRules.SILENT);
        say(cut);
        assertThat(round(alarmsOfTheCut, cut)).as("heard").isEmpty();
    }
}
