package urna.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.election.Election;
import urna.election.Rule;
import urna.record.Sessions;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

/** Presses, commands and ticks at random; what must always hold is looked at after each one. */
class RandomPlayTest {
    private static final int EVENTS = 20_000;
    private static final List<Button> BUTTONS = List.of(Button.values());

    @Test
    void holdsInAnElectionOfSeveralContests() {
        play(new TestElection().election(), System.nanoTime());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsInAnElectionOfOneContest(long seed) {
        play(
                new TestElection(TestElection.Settings.standard()
                                .contests(List.of(TestElection.contest(
                                        "c",
                                        new Rule.UpToN(2, 1, 0),
                                        "a",
                                        "b",
                                        "d",
                                        "e",
                                        "f",
                                        "g",
                                        "h",
                                        "i",
                                        "j",
                                        "k",
                                        "l",
                                        "m"))))
                        .election(),
                seed);
    }

    private static void play(Election election, long seed) {
        System.out.println("seed " + seed);
        SeededRandom random = new SeededRandom(seed);
        PlayedKiosk kiosk = new PlayedKiosk(election).opened();
        Sessions before = kiosk.box();
        for (int i = 0; i < EVENTS; i++) {
            Event event = next(random, i);
            kiosk.send(event);
            check(kiosk, event, before, "seed " + seed + ", event " + i);
            before = kiosk.box();
        }
        assertThat(before.cast()).as("seed " + seed + ": ballots cast").isGreaterThan(20);
        assertThat(before.voided()).as("seed " + seed + ": sessions voided").isGreaterThan(20);
    }

    private static void check(PlayedKiosk kiosk, Event event, Sessions before, String place) {
        Sessions now = kiosk.box();
        boolean confirmed = event instanceof Event.Press press && press.button() == Button.CONFIRM;
        assertThat(kiosk.cast()).as(place).hasSizeLessThanOrEqualTo(confirmed ? 1 : 0);
        assertThat(now.cast() - before.cast()).as(place).isEqualTo(kiosk.cast().size());
        assertThat(now.cast() + now.voided()).as(place).isBetween(now.enabled() - 1, now.enabled());
        assertThat(kiosk.stage().isInSession()).as(place).isEqualTo(!now.balance());
        assertThat(kiosk.state().sessions()).as(place).isEqualTo(now);
        assertThat(secondsUntilLocked(kiosk)).as(place).isLessThan(200);
    }

    /** The way out that is always there: time. */
    private static int secondsUntilLocked(PlayedKiosk kiosk) {
        State state = kiosk.state();
        Instant now = state.lastTick().orElse(Instant.EPOCH);
        int seconds = 0;
        while (!(state.stage() instanceof Stage.Locked) && seconds < 1000) {
            now = now.plusSeconds(5);
            seconds += 5;
            Step step = kiosk.machine().step(state, new Event.Tick(now));
            state = step.effects().contains(new Effect.VoidSession())
                    ? kiosk.machine()
                            .resume(step.state(), new Outcome.SessionVoided(Sessions.NONE))
                            .state()
                    : step.state();
        }
        return seconds;
    }

    private static Event next(SeededRandom random, int number) {
        int draw = random.below(100);
        if (draw < 70) {
            // CONFIRM more often, or few ballots would ever be cast.
            return new Event.Press(random.below(5) == 0 ? Button.CONFIRM : BUTTONS.get(random.below(BUTTONS.size())));
        }
        if (draw < 82) {
            return new Event.Tick(Instant.EPOCH.plus(Duration.ofSeconds(number)).plusSeconds(random.below(40)));
        }
        if (draw < 92) {
            return new Event.Enable();
        }
        if (draw < 95) {
            return new Event.KeyTurned(random.below(10) > 0);
        }
        List<Event> rare = List.of(
                new Event.VoidSession(),
                new Event.OpenPolls(),
                new Event.ClosePolls(),
                new Event.PinEntered(PlayedKiosk.WRONG_PIN));
        return rare.get(random.below(rare.size()));
    }
}
