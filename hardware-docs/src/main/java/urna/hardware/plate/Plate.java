package urna.hardware.plate;

import java.util.List;
import java.util.Optional;

/**
 * A plate of the case.
 *
 * @param name the key of its name
 * @param width in millimetres
 * @param window what is cut out for the display
 */
public record Plate(String name, double width, double height, Optional<Window> window, List<Hole> holes) {
    /**
     * A rectangular hole.
     *
     * @param x of its left edge, in millimetres from the plate's
     * @param y of its upper edge
     */
    public record Window(double x, double y, Measures.Glass glass) {}

    public Plate {
        holes = List.copyOf(holes);
    }

    /** Whether holes stand where they do because of what the display shows there. */
    public boolean isLedToWindow() {
        return holes.stream().anyMatch(hole -> hole.leader().isThere());
    }
}
