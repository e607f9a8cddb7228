package urna.kiosk.session;

import java.util.List;

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

    static Step accepted(State state) {
        return to(state, new Effect.Sound(Effect.Tone.ACCEPTED));
    }
}
