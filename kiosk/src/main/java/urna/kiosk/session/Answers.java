package urna.kiosk.session;

import java.time.Duration;
import java.util.Optional;

/** Refusing something: seen and heard, and nothing else changes. */
record Answers(Duration shown) {
    Step refuse(State state, Answer answer) {
        return Step.to(withAnswer(state, answer), new Effect.Sound(Effect.Tone.REFUSED));
    }

    State withAnswer(State state, Answer answer) {
        return state.withAnswer(Optional.of(new State.Shown(answer, shown)));
    }
}
