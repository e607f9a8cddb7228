package urna.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static urna.kiosk.session.Button.BLANK;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.CORRECT;
import static urna.kiosk.session.Button.LANGUAGE;
import static urna.kiosk.session.Button.NEXT;
import static urna.kiosk.session.Button.OPTION_1;
import static urna.kiosk.session.Button.OPTION_2;
import static urna.kiosk.session.Button.OPTION_3;
import static urna.kiosk.session.Button.OPTION_4;
import static urna.kiosk.session.Button.OPTION_5;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Paper;
import urna.election.Rule;
import urna.record.Alarm;
import urna.testing.TestElection;

class SessionTest {
    private static final Election ELECTION = new TestElection().election();

    private static Election electionOf(Contest... contests) {
        return new TestElection(TestElection.Settings.standard().contests(List.of(contests))).election();
    }

    private static Election singleContest() {
        return electionOf(TestElection.contest("proyecto", new Rule.ChooseOne(1), "agua", "luz"));
    }

    private static Election longContest(int most) {
        String[] options = IntStream.rangeClosed(1, 23).mapToObj(i -> "o-" + i).toArray(String[]::new);
        return electionOf(TestElection.contest("larga", new Rule.UpToN(most, 1, 0), options));
    }

    private static void assertRefused(PlayedKiosk kiosk, Answer answer) {
        assertThat(kiosk.state().answer().map(State.Shown::answer)).contains(answer);
        assertThat(kiosk.effects()).containsExactly(new Effect.Sound(Effect.Tone.REFUSED));
    }

    @Test
    void takesTwoPressesWhenThereIsOneContest() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(singleContest()).press(OPTION_2, CONFIRM);
        assertThat(kiosk.cast()).containsExactly(Map.of("proyecto", List.of("luz")));
        assertThat(kiosk.stage()).isInstanceOf(Stage.Recorded.class);
    }

    @Test
    void goesThroughAllContestsAndTheReview() {
        PlayedKiosk kiosk =
                PlayedKiosk.enabled(ELECTION).press(OPTION_2, CONFIRM, OPTION_1, OPTION_4, CONFIRM, BLANK, CONFIRM);
        assertThat(kiosk.stage()).isInstanceOf(Stage.Reviewing.class);
        kiosk.press(CONFIRM);
        assertThat(kiosk.cast())
                .containsExactly(
                        Map.of("proyecto", List.of("agua"), "jueces", List.of("ana", "diego"), "carta", List.of()));
    }

    @Test
    void changesTheMarkWhereOneMayBeChosen() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(singleContest()).press(OPTION_2, OPTION_1, OPTION_1, CONFIRM);
        assertThat(kiosk.cast()).containsExactly(Map.of("proyecto", List.of("agua")));
    }

    @Test
    void marksAndUnmarksWhereSeveralMayBeChosen() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(longContest(2)).press(OPTION_1, OPTION_2, OPTION_1, OPTION_3);
        kiosk.press(NEXT, NEXT, CONFIRM);
        assertThat(kiosk.cast()).containsExactly(Map.of("larga", List.of("o-2", "o-3")));
    }

    @Test
    void refusesOneMoreThanMayBeChosen() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(longContest(2)).press(OPTION_1, OPTION_2, OPTION_3);
        assertRefused(kiosk, Answer.TOO_MANY);
        assertThat(kiosk.press(NEXT, NEXT, CONFIRM).cast()).containsExactly(Map.of("larga", List.of("o-1", "o-2")));
    }

    @Test
    void anOptionTakesTheBlankMarkBackAndBlankTheOptions() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(singleContest()).press(BLANK, OPTION_1, BLANK, CONFIRM);
        assertThat(kiosk.cast()).containsExactly(Map.of("proyecto", List.of()));
        PlayedKiosk other = PlayedKiosk.enabled(singleContest()).press(BLANK, OPTION_1, CONFIRM);
        assertThat(other.cast()).containsExactly(Map.of("proyecto", List.of("agua")));
    }

    @Test
    void refusesToGoOnWithoutAnyMark() {
        assertRefused(PlayedKiosk.enabled(ELECTION).press(CONFIRM), Answer.NOTHING_MARKED);
        assertRefused(PlayedKiosk.enabled(ELECTION).press(OPTION_1, CORRECT, CONFIRM), Answer.NOTHING_MARKED);
    }

    @Test
    void refusesAButtonWithNothingBesideIt() {
        assertRefused(PlayedKiosk.enabled(ELECTION).press(OPTION_5), Answer.NO_OPTION_HERE);
        PlayedKiosk lastPage = PlayedKiosk.enabled(longContest(2)).press(NEXT, NEXT, OPTION_4);
        assertRefused(lastPage, Answer.NO_OPTION_HERE);
    }

    @Test
    void wantsEveryPageSeenBeforeItGoesOn() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(longContest(1)).press(NEXT, OPTION_3, CONFIRM);
        assertRefused(kiosk, Answer.PAGES_NOT_SEEN);
        assertThat(kiosk.press(NEXT, CONFIRM).cast()).containsExactly(Map.of("larga", List.of("o-13")));
    }

    @Test
    void turnsFromTheLastPageToTheFirst() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(longContest(1)).press(NEXT, NEXT, NEXT, OPTION_1, CONFIRM);
        assertThat(kiosk.cast()).containsExactly(Map.of("larga", List.of("o-1")));
    }

    @Test
    void changesAContestFromTheReviewAndComesBackToIt() {
        PlayedKiosk kiosk =
                PlayedKiosk.enabled(ELECTION).press(OPTION_1, CONFIRM, OPTION_1, CONFIRM, OPTION_1, CONFIRM);
        assertRefused(kiosk.press(CORRECT), Answer.CHOOSE_CONTEST);
        kiosk.press(OPTION_2, CORRECT, OPTION_2, CONFIRM);
        assertThat(kiosk.stage()).isInstanceOf(Stage.Reviewing.class);
        assertThat(kiosk.press(CONFIRM).cast())
                .containsExactly(
                        Map.of("proyecto", List.of("escaleras"), "jueces", List.of("berta"), "carta", List.of("si")));
    }

    @Test
    void pagesTheReviewOfManyContests() {
        Contest[] contests = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> TestElection.contest("c-" + i, new Rule.ChooseOne(1), "a", "b"))
                .toArray(Contest[]::new);
        PlayedKiosk kiosk = PlayedKiosk.enabled(electionOf(contests));
        for (int i = 0; i < 12; i++) {
            kiosk.press(OPTION_1, CONFIRM);
        }
        assertRefused(kiosk.press(CONFIRM), Answer.PAGES_NOT_SEEN);
        kiosk.press(NEXT, OPTION_2, OPTION_2, CONFIRM, CONFIRM);
        assertThat(kiosk.cast().get(0)).containsEntry("c-12", List.of("b")).containsEntry("c-11", List.of("a"));
    }

    @Test
    void switchesTheLanguageAtAnyTimeAndBeginsAgainInTheFirst() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(singleContest()).press(OPTION_2, LANGUAGE);
        assertThat(kiosk.state().language()).isEqualTo("en");
        assertThat(kiosk.press(CONFIRM).state().language()).isEqualTo("en");
        assertThat(kiosk.send(new Event.Enable()).state().language()).isEqualTo("es");
        assertThat(kiosk.press(LANGUAGE, LANGUAGE).state().language()).isEqualTo("es");
    }

    @Test
    void warnsAnIdleVoterAndThatPressDoesNothingElse() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(singleContest()).pass(1).press(OPTION_1);
        assertThat(kiosk.pass(119).stage()).isInstanceOf(Stage.Choosing.class);
        assertThat(kiosk.pass(1).stage()).isInstanceOf(Stage.IdleWarning.class);
        assertThat(kiosk.effects()).contains(new Effect.Sound(Effect.Tone.ATTENTION));
        kiosk.press(CONFIRM);
        assertThat(kiosk.cast()).isEmpty();
        assertThat(kiosk.stage()).isInstanceOf(Stage.Choosing.class);
        assertThat(kiosk.press(CONFIRM).cast()).containsExactly(Map.of("proyecto", List.of("agua")));
    }

    @Test
    void voidsTheSessionOfAVoterWhoLeft() {
        PlayedKiosk kiosk =
                PlayedKiosk.enabled(singleContest()).pass(1).press(OPTION_1).pass(120);
        assertThat(kiosk.pass(29).stage()).isInstanceOf(Stage.IdleWarning.class);
        assertThat(kiosk.pass(1).effects()).contains(new Effect.VoidSession());
        assertThat(kiosk.pass(3600).stage()).isEqualTo(new Stage.Voided(VoidReason.IDLE, Optional.empty()));
        assertThat(kiosk.send(new Event.Enable()).stage()).isInstanceOf(Stage.Choosing.class);
    }

    @Test
    void aPressOfAnyKindKeepsTheSession() {
        PlayedKiosk kiosk =
                PlayedKiosk.enabled(singleContest()).pass(100).press(CORRECT).pass(100);
        assertThat(kiosk.stage()).isInstanceOf(Stage.Choosing.class);
    }

    @Test
    void aClockThatLeapsOrGoesBackDecidesNothing() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(singleContest()).pass(1).press(OPTION_1);
        assertThat(kiosk.leap(Duration.ofDays(20_000)).stage()).isInstanceOf(Stage.Choosing.class);
        assertThat(kiosk.leap(Duration.ofDays(-20_000)).stage()).isInstanceOf(Stage.Choosing.class);
        assertThat(kiosk.pass(114).stage()).isInstanceOf(Stage.Choosing.class);
        assertThat(kiosk.pass(1).stage()).isInstanceOf(Stage.IdleWarning.class);
    }

    @Test
    void thanksAndThenForgets() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(singleContest())
                .press(OPTION_2, LANGUAGE, CONFIRM)
                .pass(7);
        State untouched = new PlayedKiosk(singleContest()).opened().pass(7).state();
        assertThat(kiosk.state()).isEqualTo(untouched.withSessions(kiosk.box()));
    }

    @Test
    void noSecretIsInTheTextOfAnything() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(singleContest()).press(OPTION_2);
        assertThat(kiosk.state().toString()).doesNotContain("luz");
        kiosk.press(CONFIRM);
        assertThat(kiosk.effects().toString()).doesNotContain("luz").contains("a ballot");
        assertThat(new Event.Press(OPTION_2).toString()).doesNotContain("2");
        assertThat(new Event.PinEntered(PlayedKiosk.RIGHT_PIN).toString()).doesNotContain("123456");
    }

    @Test
    void tellsAVoterWhoseSlipThePrinterDidNotPrint() {
        Election slips = new TestElection(TestElection.Settings.standard()
                        .contests(List.of(TestElection.contest("proyecto", new Rule.ChooseOne(1), "agua", "luz")))
                        .paper(new Paper(1, true, false)))
                .election();
        Event fails = new Event.PartChanged(Alarm.Part.PRINTER, true);
        PlayedKiosk afterwards = PlayedKiosk.enabled(slips).press(OPTION_2, CONFIRM);
        assertThat(afterwards.state().answer()).isEmpty();
        assertThat(afterwards.send(fails).state().answer().map(State.Shown::answer))
                .contains(Answer.NO_SLIP);
        PlayedKiosk before = PlayedKiosk.enabled(slips).send(fails).press(OPTION_2);
        assertThat(before.state().answer()).isEmpty();
        assertThat(before.press(CONFIRM).state().answer().map(State.Shown::answer))
                .contains(Answer.NO_SLIP);
        PlayedKiosk noSlips =
                PlayedKiosk.enabled(singleContest()).press(OPTION_2, CONFIRM).send(fails);
        assertThat(noSlips.state().answer()).isEmpty();
    }

    @Test
    void thanksStayUntilTheSlipIsPrinted() {
        PlayedKiosk kiosk =
                PlayedKiosk.enabled(singleContest()).press(OPTION_2, CONFIRM).pass(3);
        State state = kiosk.state();
        Instant now = state.lastTick().orElse(Instant.EPOCH);
        for (int i = 0; i < 20; i++) {
            now = now.plusSeconds(1);
            state = kiosk.machine()
                    .step(state, new Event.Tick(now, false, true))
                    .state();
        }
        assertThat(state.stage()).isEqualTo(kiosk.stage());
        assertThat(kiosk.pass(7).stage()).isInstanceOf(Stage.Locked.class);
    }

    @Test
    void whoListensIsNotIdle() {
        PlayedKiosk kiosk = PlayedKiosk.enabled(ELECTION);
        State state = kiosk.state();
        Instant now = state.lastTick().orElse(Instant.EPOCH);
        for (int i = 0; i < 300; i++) {
            now = now.plusSeconds(1);
            state = kiosk.machine()
                    .step(state, new Event.Tick(now, true, false))
                    .state();
        }
        assertThat(state.stage()).isInstanceOf(Stage.Choosing.class);
    }

    @Test
    void aLooseContactFillsNoLog() {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION).opened();
        State state = kiosk.state();
        Instant now = state.lastTick().orElse(Instant.EPOCH);
        List<Effect> logged = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            now = now.plusSeconds(1);
            Step loose = kiosk.machine().step(state, new Event.PartChanged(Alarm.Part.TAMPER, i % 2 == 0));
            Step tick = kiosk.machine().step(loose.state(), new Event.Tick(now, false, false));
            loose.effects().stream()
                    .filter(Effect.RecordAlarm.class::isInstance)
                    .forEach(logged::add);
            tick.effects().stream().filter(Effect.RecordAlarm.class::isInstance).forEach(logged::add);
            state = tick.state();
        }
        assertThat(logged).containsExactly(new Effect.RecordAlarm(Alarm.Part.TAMPER, true));
        for (int i = 0; i < 31; i++) {
            now = now.plusSeconds(1);
            Step tick = kiosk.machine().step(state, new Event.Tick(now, false, false));
            logged.addAll(tick.effects());
            state = tick.state();
        }
        assertThat(logged)
                .containsExactly(
                        new Effect.RecordAlarm(Alarm.Part.TAMPER, true),
                        new Effect.RecordAlarm(Alarm.Part.TAMPER, false));
    }
}
