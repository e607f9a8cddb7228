package urna.hub.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.database.SqliteDatabase;
import urna.hub.ingest.Message;
import urna.hub.ingest.Said;
import urna.hub.store.Refusal;
import urna.hub.testing.Desk;
import urna.hub.testing.PostgresServer;
import urna.hub.testing.SetClock;
import urna.log.VerifiedLog;
import urna.record.PollsOpened;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.KioskState;

/** What operators are told, over the real tables. */
class WatchTest {
    private final TestElection election = new TestElection();
    private final SetClock clock = new SetClock();
    private final TestLog log = new TestLog(election, "k-1");

    @TempDir
    Path data;

    private Desk desk;
    private Watch watch;

    @BeforeEach
    void openPolls() throws Exception {
        desk = new Desk(data, clock, election);
        watch = start(desk);
        desk.send("k-1", log.add(log.opened()).addAll(log.ballots(3)).segment());
    }

    @AfterEach
    void close() {
        watch.close();
        desk.close();
    }

    private Watch start(Desk its) throws Exception {
        return Watch.start(its.roster(), its.standings(), new SqliteDatabase(data), clock);
    }

    private void say(long cast, long clockSeconds, String... alarms) {
        KioskState state = new KioskState(KioskState.Polls.OPEN, "x", cast, cast, 0, 0, List.of(alarms), clockSeconds);
        Said.said(desk.standings(), "k-1", state, now());
    }

    private KioskState state(String kiosk, long cast) {
        return new KioskState(KioskState.Polls.OPEN, kiosk, cast, cast, 0, 0, List.of(), now());
    }

    private void sayThatSegmentsWait() {
        KioskState state = new KioskState(KioskState.Polls.OPEN, "x", 3, 3, 0, 900, List.of(), now());
        Said.said(desk.standings(), "k-1", state, now());
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private void await(String kiosk, String... kinds) {
        Awaitility.await().untilAsserted(() -> assertThat(watch.standing(kiosk)).isEqualTo(Set.of(kinds)));
    }

    private void fork(Desk its) throws Exception {
        TestLog clone = new TestLog(election, "k-1");
        clone.add(new PollsOpened(
                election.origin("k-1"),
                election.electionPackage().hash(),
                "clone",
                log.opened().counts()));
        its.send("k-1", clone.segment());
    }

    @Test
    void aKiosksAlarmIsRaisedClearedAndRemembered() {
        say(3, now(), "printer");
        await("k-1", "printer");
        clock.advance(Duration.ofSeconds(30));
        say(3, now());
        await("k-1");

        assertThat(watch.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo("printer");
            assertThat(alarm.clearedSeconds()).isEqualTo(alarm.raisedSeconds() + 30);
        });
    }

    @Test
    void aForkStandsWithBothCheckpointsAndNothingElseWhereVotesAreSecret() throws Exception {
        fork(desk);
        await("k-1", "fork");

        Evidence evidence = watch.evidence("k-1", "fork").orElseThrow();
        String ours = new String(evidence.file(Evidence.OURS, false).orElseThrow(), StandardCharsets.UTF_8);
        String theirs = new String(evidence.file(Evidence.THEIRS, false).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(ours).startsWith(election.origin("k-1") + "\n10\n").contains("— urna/hub/test");
        assertThat(theirs).startsWith(election.origin("k-1") + "\n1\n");
        assertThat(evidence.file(Evidence.SEGMENT, false)).isEmpty();
        assertThat(evidence.file(Evidence.SEGMENT, true)).isPresent();
    }

    @Test
    void aGapIsOrdinaryLifeAndAnUnknownKioskIsNot() throws Exception {
        log.addAll(log.ballots(1)).segment();
        desk.send("k-1", log.addAll(log.ballots(1)).segment());
        desk.take(new Message("k-99", log.checkpoint().bytes()));

        await(Refusal.NO_KIOSK, "unknown-kiosk");
        assertThat(watch.standing("k-1")).isEmpty();
    }

    @Test
    void countersThatFellAreSeenEvenAfterARestartAndStay() throws Exception {
        say(40, now());
        await("k-1");
        watch.close();
        watch = start(desk);
        say(39, now());
        await("k-1", AlarmRules.COUNTERS);
        say(41, now());
        say(41, now(), "tamper");
        await("k-1", AlarmRules.COUNTERS, "tamper");
    }

    /** The broker kept it, with the counts of the moment when the kiosk connected. */
    @Test
    void aLastWillThatARestartedHubHearsFirstIsNoFallOfCounters() throws Exception {
        say(150, now());
        await("k-1");
        watch.close();
        desk.close();
        desk = new Desk(data, clock, election);
        watch = start(desk);
        Said.kept(desk.standings(), "k-1", state("k-1", 0).offline());
        await("k-1", AlarmRules.SILENT);
    }

    @Test
    void aForkThatWasImportedBesideTheRunningHubIsItsAlarm() throws Exception {
        try (Desk beside = new Desk(data, clock, election)) {
            fork(beside);
        }
        desk.catchUp();
        await("k-1", "fork");
        assertThat(watch.evidence("k-1", "fork").orElseThrow().file(Evidence.OURS, false))
                .isPresent();
    }

    @Test
    void aForkThatWasKeptJustBeforeACrashIsAnAlarmAfterTheStart() throws Exception {
        watch.close();
        fork(desk);
        desk.close();
        desk = new Desk(data, clock, election);
        watch = start(desk);
        await("k-1", "fork");
        List<Alarm> before = watch.alarms();
        watch.close();
        watch = start(desk);
        watch.close();
        assertThat(watch.alarms()).as("raised once").isEqualTo(before);
    }

    @Test
    void aClockThatIsSetBackHidesNoSilence() {
        say(3, now());
        await("k-1");
        clock.advance(Duration.ofHours(-1));
        Awaitility.await().untilAsserted(() -> {
            // All in all far less than the hour.
            clock.advance(Duration.ofSeconds(10));
            Said.said(desk.standings(), "k-2", state("k-2", 0), now());
            assertThat(watch.standing("k-1")).contains(AlarmRules.SILENT);
        });
    }

    @Test
    void silenceIsNoticedThoughNothingChanges() {
        say(3, now());
        clock.advance(Duration.ofSeconds(121));
        await("k-1", AlarmRules.SILENT);
        say(3, now());
        await("k-1");
    }

    /** Revoked while its polls were open: its log never closes by itself. */
    @Test
    void theSilenceOfAKioskEndsWhenTheHubLearnsThatItsKeyWasRevokedAndItsBacklogIsNotTheHubs() throws Exception {
        sayThatSegmentsWait();
        await(Refusal.NO_KIOSK, AlarmRules.HUB_BEHIND);
        clock.advance(Duration.ofSeconds(121));
        await("k-1", AlarmRules.SILENT);
        VerifiedLog end = desk.log("k-1");
        watch.close();
        desk.close();

        desk = new Desk(
                data,
                clock,
                election,
                election.revoking("k-1", end.tree().size(), end.tree().root()));
        sayThatSegmentsWait();
        watch = start(desk);
        clock.advance(Duration.ofSeconds(500));
        await("k-1");
        await(Refusal.NO_KIOSK);
    }

    @Test
    void aRestartAndAnotherHubProcessSayTheSame() throws Exception {
        fork(desk);
        say(3, now() + 100);
        await("k-1", "fork", AlarmRules.CLOCK);
        List<Alarm> before = watch.alarms();
        try (Watch other = start(desk)) {
            assertThat(other.alarms()).isEqualTo(before);
        }
        watch.close();
        watch = start(desk);
        assertThat(watch.alarms()).isEqualTo(before);
    }

    @Test
    void twoHubProcessesOnOnePostgreSqlSayTheSame() throws Exception {
        try (PostgresServer postgres = PostgresServer.start()) {
            try (Watch one = Watch.start(desk.roster(), desk.standings(), postgres.database(), clock);
                    Watch other = Watch.start(desk.roster(), desk.standings(), postgres.database(), clock)) {
                fork(desk);
                say(3, now() + 100, "printer");
                for (Watch each : List.of(one, other)) {
                    Awaitility.await()
                            .untilAsserted(() -> assertThat(each.standing("k-1"))
                                    .containsExactlyInAnyOrder("fork", "printer", AlarmRules.CLOCK));
                    assertThat(each.evidence("k-1", "fork")).isPresent();
                }
                one.keep(new Turnout("el-panal", 10, 7));
                other.keep(new Turnout("el-panal", 10, 5));
            }
            try (Watch again = Watch.start(desk.roster(), desk.standings(), postgres.database(), clock)) {
                assertThat(again.turnoutAtStart()).containsExactly(new Turnout("el-panal", 10, 7));
                assertThat(again.standing("k-1")).contains("fork");
            }
        }
    }

    @Test
    void turnoutIsKeptByTheQuarterOfAnHourAndNeverFalls() throws Exception {
        watch.keep(new Turnout("el-panal", 10, 5));
        watch.keep(new Turnout("el-panal", 10, 7));
        watch.keep(new Turnout("el-panal", 11, 9));
        watch.close();
        watch = start(desk);
        watch.keep(new Turnout("el-panal", 11, 8));
        watch.close();
        watch = start(desk);

        assertThat(watch.turnoutAtStart())
                .containsExactly(new Turnout("el-panal", 10, 7), new Turnout("el-panal", 11, 9));
    }
}
