package urna.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import urna.election.Publication;
import urna.hub.database.SqliteDatabase;
import urna.hub.testing.Desk;
import urna.hub.testing.SetClock;
import urna.hub.watch.Watch;
import urna.log.Segment;
import urna.log.VerifiedLog;
import urna.testing.TestElection;
import urna.testing.TestLog;

/** The live page of a commune with a kiosk whose key the commission has revoked: its log never closes by itself. */
class RevokedKioskTest {
    private final TestElection election =
            new TestElection(TestElection.Settings.standard().publication(Publication.AT_CLOSE));
    private final SetClock clock = new SetClock();

    @TempDir
    Path data;

    private Territory sum(Desk desk) {
        Territory territory = Territory.of(desk.roster());
        new Sums(territory, desk.standings()::known, kiosk -> Set.of()).change(Set.of("k-1", "k-2"), 1);
        return territory;
    }

    private static Place commune(Territory territory) {
        return territory.place("commune/el-panal").orElseThrow();
    }

    private String json(Desk desk, Territory territory) throws Exception {
        try (Watch watch = Watch.start(desk.roster(), desk.standings(), new SqliteDatabase(data), clock)) {
            ViewAddress address = ViewAddress.of(name -> "", false).orElseThrow();
            PlaceView view = new Views(territory, desk.standings(), watch).view(address, commune(territory), 0, true);
            return new String(JsonMapper.builder().build().writeValueAsBytes(view), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itsCommuneClosesOnceTheLogHasComeAsFarAsItCounts() throws Exception {
        TestLog one = new TestLog(election, "k-1");
        Segment counted = one.add(one.opened()).addAll(one.ballots(4)).segment();
        VerifiedLog end;
        try (Desk before = new Desk(Files.createDirectory(data.resolve("before")), clock, election)) {
            before.send("k-1", counted);
            end = before.log("k-1");
        }
        TestLog two = new TestLog(election, "k-2");
        two.add(two.opened()).addAll(two.ballots(5)).add(two.closed());
        try (Desk desk = new Desk(
                data,
                clock,
                election,
                election.revoking("k-1", end.tree().size(), end.tree().root()))) {
            desk.send("k-2", two.segment());
            assertThat(commune(sum(desk)).countsPublic())
                    .as("its log has not come")
                    .isFalse();

            desk.send("k-1", counted);
            Territory territory = sum(desk);
            assertThat(commune(territory).countsPublic()).isTrue();
            assertThat(json(desk, territory))
                    .as("nobody verified what the kiosk said of its sessions")
                    .contains("\"sessionsVerified\":false")
                    .contains("\"revoked\":{\"size\":" + end.tree().size() + ",\"longer\":false}");
        }
    }

    @Test
    void aLogThatIsLongerThanWhatCountsIsSaidToBe() throws Exception {
        TestLog one = new TestLog(election, "k-1");
        VerifiedLog end;
        try (Desk before = new Desk(data, clock, election)) {
            before.send("k-1", one.add(one.opened()).addAll(one.ballots(4)).segment());
            end = before.log("k-1");
            before.send("k-1", one.addAll(one.ballots(2)).segment());
        }
        try (Desk desk = new Desk(
                data,
                clock,
                election,
                election.revoking("k-1", end.tree().size(), end.tree().root()))) {
            assertThat(json(desk, sum(desk)))
                    .contains("\"revoked\":{\"size\":" + end.tree().size() + ",\"longer\":true}");
            TestLog two = new TestLog(election, "k-2");
            desk.send(
                    "k-2",
                    two.add(two.opened())
                            .addAll(two.ballots(5))
                            .add(two.closed())
                            .segment());
            Territory territory = sum(desk);
            assertThat(commune(territory).countsPublic()).isTrue();
            assertThat(json(desk, territory))
                    .as("it sums votes that the acta leaves out, and decides nothing by them")
                    .doesNotContain("\"outcome\":\"")
                    .doesNotContain("\"standing\":\"");
        }
    }
}
