package urna.hub.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import urna.hub.ingest.KnownKiosk;
import urna.log.VerifiedLog;
import urna.merkle.Frontier;
import urna.record.Counts;
import urna.record.Sessions;
import urna.testing.TestElection;
import urna.wire.KioskState;

class AlarmRulesTest {
    private static final long NOW = 1_795_000_000;
    private static final long SINCE = NOW - 3600;

    private static KnownKiosk kiosk(
            VerifiedLog.Phase phase, @Nullable KioskState said, @Nullable Long seen, @Nullable Long ahead) {
        Counts counts = Counts.zero(new TestElection().election());
        return new KnownKiosk(new VerifiedLog(Frontier.EMPTY, phase, counts, Sessions.NONE), said, seen, ahead, 0);
    }

    private static Map<String, String> standing(KnownKiosk kiosk) {
        return AlarmRules.standing(kiosk, false, false, SINCE, NOW);
    }

    private static KioskState state(String... alarms) {
        return new KioskState(KioskState.Polls.OPEN, "x", 0, 0, 0, 0, List.of(alarms), NOW);
    }

    @Test
    void anOpenKioskIsSilentAfterTwoMinutesAndNotBefore() {
        assertThat(standing(kiosk(VerifiedLog.Phase.OPEN, state(), NOW - 120, 0L)))
                .isEmpty();
        assertThat(standing(kiosk(VerifiedLog.Phase.OPEN, state(), NOW - 121, 0L)))
                .containsOnlyKeys(AlarmRules.SILENT);
    }

    @Test
    void aLastWillIsSilenceAtOnce() {
        assertThat(standing(kiosk(VerifiedLog.Phase.OPEN, state().offline(), NOW, 0L)))
                .containsOnlyKeys(AlarmRules.SILENT);
    }

    @Test
    void nobodyIsSilentWhoHadNoTimeToSpeakOrNeedNot() {
        KnownKiosk unheard = kiosk(VerifiedLog.Phase.OPEN, null, null, null);
        assertThat(AlarmRules.standing(unheard, false, false, NOW - 120, NOW)).isEmpty();
        assertThat(AlarmRules.standing(unheard, false, false, NOW - 121, NOW)).containsOnlyKeys(AlarmRules.SILENT);
        for (VerifiedLog.Phase phase : List.of(VerifiedLog.Phase.NOT_OPENED, VerifiedLog.Phase.CLOSED)) {
            assertThat(standing(kiosk(phase, state().offline(), SINCE, null))).isEmpty();
        }
    }

    @Test
    void aSilenceThatStandsEndsWithAWordAndNotBecauseTheHubHasJustBegunToListen() {
        KnownKiosk before = kiosk(VerifiedLog.Phase.OPEN, state(), NOW - 500, 0L);
        assertThat(AlarmRules.standing(before, false, true, NOW - 1, NOW)).containsOnlyKeys(AlarmRules.SILENT);
        assertThat(AlarmRules.standing(before, false, false, NOW - 1, NOW)).isEmpty();
        KnownKiosk since = kiosk(VerifiedLog.Phase.OPEN, state(), NOW - 1, 0L);
        assertThat(AlarmRules.standing(since, false, true, NOW - 1, NOW)).isEmpty();
    }

    @Test
    void nobodyWaitsForAKioskWhoseKeyWasRevoked() {
        for (KioskState said : List.of(state("tamper"), state("tamper").offline())) {
            KnownKiosk kiosk = kiosk(VerifiedLog.Phase.OPEN, said, NOW - 500, 0L);
            assertThat(AlarmRules.standing(kiosk, true, true, SINCE, NOW)).containsOnlyKeys("tamper");
        }
    }

    @Test
    void aClockIsWrongBeyondAMinuteEitherWay() {
        for (long ahead : List.of(60L, -60L)) {
            assertThat(standing(kiosk(VerifiedLog.Phase.OPEN, state(), NOW, ahead)))
                    .isEmpty();
        }
        assertThat(standing(kiosk(VerifiedLog.Phase.OPEN, state(), NOW, -61L))).containsEntry(AlarmRules.CLOCK, "-61");
    }

    @Test
    void aKiosksOwnAlarmsAreTakenButNoWordsThatItMadeUp() {
        KnownKiosk kiosk =
                kiosk(VerifiedLog.Phase.OPEN, state("printer", "tamper", "display", "Vote for Ana!"), NOW, 0L);
        assertThat(standing(kiosk)).containsOnlyKeys("printer", "tamper", "display");
    }

    @Test
    void countersMayOnlyGrow() {
        Sessions highest = new Sessions(10, 8, 2);
        assertThat(AlarmRules.fell(highest, new Sessions(11, 8, 2))).isFalse();
        assertThat(AlarmRules.fell(highest, new Sessions(11, 7, 4))).isTrue();
        assertThat(AlarmRules.fell(highest, new Sessions(9, 8, 2))).isTrue();
    }

    @Test
    void theHubIsBehindWhenMoreWaitsThanIsOnTheWay() {
        assertThat(AlarmRules.isBehind(100, 1)).isFalse();
        assertThat(AlarmRules.isBehind(101, 1)).isTrue();
        assertThat(AlarmRules.isBehind(22_952, 11_476)).isFalse();
        assertThat(AlarmRules.isBehind(22_953, 11_476)).isTrue();
    }
}
