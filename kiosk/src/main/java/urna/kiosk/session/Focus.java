package urna.kiosk.session;

import java.util.List;
import java.util.Optional;

/**
 * Where a voter stands who votes with two buttons: MOVE goes from one thing that can be pressed to the next, SELECT presses
 * it.
 *
 * @param target the button that SELECT presses; SELECT itself where the whole screen is meant, which is then said again;
 *     empty for everybody who uses the other buttons
 */
public record Focus(Optional<Button> target) {
    public static final Focus NONE = new Focus(Optional.empty());

    /** The whole screen: where a voter begins who does not know yet what is on it. */
    public static final Focus SCREEN = new Focus(Optional.of(Button.SELECT));

    /** The next of the things that can be pressed; after the last one comes the whole screen again. */
    Focus next(List<Button> pressable) {
        // For the whole screen, and for no focus at all, the place found is -1.
        int place = target.map(pressable::indexOf).orElse(-1) + 1;
        boolean begins = target.isEmpty() || place == pressable.size();
        return begins ? SCREEN : new Focus(Optional.of(pressable.get(place)));
    }

    /** Where somebody stands tells what they are about to choose: it must not get into a log with the state. */
    @Override
    public String toString() {
        return "a focus";
    }
}
