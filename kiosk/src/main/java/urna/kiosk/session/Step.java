package urna.kiosk.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What follows from a state and an event.
 *
 * @param effects to be carried out in this order, after the new state has been shown
 */
public record Step(State state, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    static Step to(State state, Effect... effects) {
        return new Step(state, List.of(effects));
    }

    /** This step, and at once the next one. */
    Step then(Function<State, Step> next) {
        Step after = next.apply(state);
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(after.effects());
        return new Step(after.state(), all);
    }

    static Step accepted(State state) {
        return to(state, new Effect.Sound(Effect.Tone.ACCEPTED));
    }
}
