package urna.kiosk.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import urna.election.Limits;

/** What time alone brings about. */
record TickSteps(Limits limits, Timeouts timeouts, String firstLanguage, AlarmSteps alarms) {

    Step tick(State before, Event.Tick tick) {
        Duration elapsed = elapsed(before, tick.now());
        State state = before.withLastTick(tick.now())
                .withPins(before.pins().elapsed(elapsed))
                .withAnswer(stillShown(before, elapsed));
        return alarms.tick(state, elapsed).then(calmed -> stage(calmed, elapsed, tick));
    }

    private Step stage(State state, Duration elapsed, Event.Tick tick) {
        Stage stage = state.stage();
        if (stage instanceof Stage.Voting voting) {
            // Who listens to a long page has not left.
            return tick.speaking() ? Step.to(state) : idle(state, voting, elapsed);
        }
        if (stage instanceof Stage.IdleWarning warning) {
            return warned(state, warning, elapsed);
        }
        if (stage instanceof Stage.AskingPin asking) {
            Duration left = SessionMachine.less(asking.left(), elapsed);
            return untilLocked(state, new Stage.AskingPin(asking.change(), left, asking.typed()), left);
        }
        if (stage instanceof Stage.Recorded && tick.printing()) {
            return Step.to(state);
        }
        // What nobody can read does not run out: whether a vote is recorded is what the screen tells first.
        return DisplaySteps.isLost(state) ? Step.to(state) : told(state, elapsed);
    }

    /** Screens that only tell something, for a while. */
    private Step told(State state, Duration elapsed) {
        Stage stage = state.stage();
        if (stage instanceof Stage.Recorded recorded) {
            Duration left = SessionMachine.less(recorded.left(), elapsed);
            return untilLocked(state, new Stage.Recorded(left), left);
        }
        if (stage instanceof Stage.Voided voided) {
            return voided(state, voided, elapsed);
        }
        if (stage instanceof Stage.Restarted restarted) {
            Duration left = SessionMachine.less(restarted.left(), elapsed);
            return untilLocked(state, new Stage.Restarted(left), left);
        }
        return Step.to(state);
    }

    /** A clock that goes backwards or leaps must not decide about a vote: see {@link Timeouts#longestTickStep}. */
    private Duration elapsed(State state, Instant now) {
        Duration elapsed =
                state.lastTick().map(last -> Duration.between(last, now)).orElse(Duration.ZERO);
        if (elapsed.isNegative()) {
            return Duration.ZERO;
        }
        return elapsed.compareTo(timeouts.longestTickStep()) < 0 ? elapsed : timeouts.longestTickStep();
    }

    private static Optional<State.Shown> stillShown(State state, Duration elapsed) {
        return state.answer()
                .map(shown -> new State.Shown(shown.answer(), SessionMachine.less(shown.left(), elapsed)))
                .filter(shown -> !shown.left().isZero());
    }

    private Step idle(State state, Stage.Voting voting, Duration elapsed) {
        Duration idle = voting.idle().plus(elapsed);
        if (idle.compareTo(Duration.ofSeconds(limits.idleWarningSeconds())) < 0) {
            return Step.to(state.withStage(voting.withIdle(idle)));
        }
        Stage warning =
                new Stage.IdleWarning(voting.withIdle(Duration.ZERO), Duration.ofSeconds(limits.idleVoidSeconds()));
        return Step.to(state.withStage(warning), new Effect.Sound(Effect.Tone.ATTENTION));
    }

    private static Step warned(State state, Stage.IdleWarning warning, Duration elapsed) {
        Duration left = SessionMachine.less(warning.left(), elapsed);
        if (!left.isZero()) {
            return Step.to(state.withStage(new Stage.IdleWarning(warning.before(), left)));
        }
        return Step.to(state.withStage(new Stage.Voiding(VoidReason.IDLE)), new Effect.VoidSession());
    }

    private Step voided(State state, Stage.Voided voided, Duration elapsed) {
        if (voided.left().isEmpty()) {
            return Step.to(state);
        }
        Duration left = SessionMachine.less(voided.left().get(), elapsed);
        return untilLocked(state, new Stage.Voided(voided.reason(), Optional.of(left)), left);
    }

    private Step untilLocked(State state, Stage waiting, Duration left) {
        return Step.to(left.isZero() ? SessionMachine.lock(state, firstLanguage) : state.withStage(waiting));
    }
}
