package urna.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.election.Election;
import urna.kiosk.screen.Screen;
import urna.log.VerifiedLog;
import urna.record.Sessions;
import urna.testing.SeededRandom;

/**
 * 100,000 presses, commands and ticks at random, over elections drawn at random and pages of four lengths; what must always
 * hold is looked at after each one. The seed is printed and replays the run.
 */
class RandomPlayTest {
    private static final int ELECTIONS = 10;
    private static final int EVENTS = 2_500;

    @ParameterizedTest
    @ValueSource(ints = {10, 5, 3, 1})
    void holdsWithPagesOf(int lines) {
        long seed = System.nanoTime();
        System.out.println("pages of " + lines + ", seed " + seed);
        play(lines, new SeededRandom(seed), "pages of " + lines + ", seed " + seed);
    }

    /** The same every time, so that a change which lets nobody vote any more does not pass by luck. */
    @ParameterizedTest
    @ValueSource(ints = {10, 1})
    void castsAndVoids(int lines) {
        Sessions all = play(lines, new SeededRandom(lines), "pages of " + lines);
        assertThat(all.cast()).isGreaterThan(30);
        assertThat(all.voided()).isGreaterThan(30);
    }

    private static Sessions play(int lines, SeededRandom random, String run) {
        Sessions all = Sessions.NONE;
        for (int i = 0; i < ELECTIONS; i++) {
            Election election = RandomElection.of(random);
            Sessions day = playDay(election, RandomElection.paging(election, lines), random, run + ", election " + i);
            all = plus(all, day);
        }
        return all;
    }

    private static Sessions plus(Sessions one, Sessions other) {
        return new Sessions(one.enabled() + other.enabled(), one.cast() + other.cast(), one.voided() + other.voided());
    }

    private static Sessions playDay(Election election, Paging paging, SeededRandom random, String run) {
        PlayedKiosk kiosk = new PlayedKiosk(election, paging).opened();
        RandomHall hall = new RandomHall(random);
        ShownPages shown = new ShownPages(election);
        Sessions all = Sessions.NONE;
        for (int i = 0; i < EVENTS; i++) {
            if (kiosk.state().polls() == VerifiedLog.Phase.CLOSED && random.below(20) == 0) {
                all = plus(all, kiosk.box());
                kiosk = new PlayedKiosk(election, paging).opened();
            }
            State before = kiosk.state();
            Event event = hall.next(before);
            kiosk.send(event);
            String place = run + ", event " + i;
            checkVotes(kiosk, before, event, place);
            checkPages(kiosk, before, shown, place);
            assertThat(hasWayOut(kiosk)).as(place + ": a way out").isTrue();
        }
        return plus(all, kiosk.box());
    }

    private static void checkVotes(PlayedKiosk kiosk, State before, Event event, String place) {
        Sessions now = kiosk.box();
        boolean cast = !kiosk.cast().isEmpty();
        assertThat(kiosk.cast()).as(place).hasSizeLessThanOrEqualTo(isConfirm(event, before) ? 1 : 0);
        assertThat(now.cast() - before.sessions().cast()).as(place).isEqualTo(cast ? 1 : 0);
        // Never twice in a session: where one was cast, one was running, and none is now.
        assertThat(!cast || before.stage().isInSession()).as(place).isTrue();
        assertThat(cast && kiosk.stage().isInSession()).as(place).isFalse();
        int running = kiosk.stage().isInSession() ? 1 : 0;
        assertThat(now.enabled()).as(place).isEqualTo(now.cast() + now.voided() + running);
        assertThat(kiosk.state().sessions()).as(place).isEqualTo(now);
        // Nobody chooses, and nobody confirms, what nobody can see.
        assertThat(DisplaySteps.isLost(before) && cast).as(place).isFalse();
        assertThat(DisplaySteps.isLost(kiosk.state()) && kiosk.stage().isInSession())
                .as(place)
                .isFalse();
        assertThat(kiosk.state().paused() && kiosk.stage().isInSession())
                .as(place)
                .isFalse();
    }

    private static boolean isConfirm(Event event, State before) {
        if (!(event instanceof Event.Press press)) {
            return false;
        }
        boolean selected = before.stage() instanceof Stage.Voting voting
                && voting.focus().target().equals(Optional.of(Button.CONFIRM));
        return press.button() == Button.CONFIRM || (press.button() == Button.SELECT && selected);
    }

    private static void checkPages(PlayedKiosk kiosk, State before, ShownPages shown, String place) {
        boolean wasCast = !kiosk.cast().isEmpty();
        assertThat(!wasCast || shown.wereAll()).as(place + ": cast unseen").isTrue();
        if (before.stage() instanceof Stage.Choosing was
                && kiosk.stage() instanceof Stage.Voting now
                && !(now instanceof Stage.Choosing same && same.contest() == was.contest())) {
            assertThat(shown.wereAllOf(was.contest()))
                    .as(place + ": confirmed unseen")
                    .isTrue();
        }
        Screen screen = shown.look(kiosk.state());
        List<Button> pressable = new ArrayList<>(List.of(Button.SELECT));
        screen.lines().forEach(line -> pressable.add(line.button()));
        screen.keys().forEach(key -> pressable.add(key.button()));
        assertThat(pressable).as(place).containsAll(screen.focus().stream().toList());
    }

    /** Whatever happened, one of three things brings the kiosk back to where the next voter can come. */
    private static boolean hasWayOut(PlayedKiosk kiosk) {
        Event keyOn = new Event.KeyTurned(true);
        Event pause = new Event.Pause();
        return isFree(kiosk.fork().send(keyOn, pause))
                || isFree(kiosk.fork().send(keyOn, new Event.VoidSession(), pause, pause))
                || isFree(kiosk.fork().pass(61));
    }

    private static boolean isFree(PlayedKiosk kiosk) {
        return kiosk.stage() instanceof Stage.Locked && !kiosk.state().paused();
    }
}
