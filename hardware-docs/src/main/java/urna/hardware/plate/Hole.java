package urna.hardware.plate;

/**
 * A round hole in a plate, with what sits in it.
 *
 * @param legend the key of its legend, such as {@code CONFIRM}
 * @param x of its middle, in millimetres from the plate's left edge
 * @param y from its upper edge
 * @param leader from where to where a line is engraved, at this height; a line without length is none
 */
public record Hole(String legend, double x, double y, Measures.Bore bore, Leader leader) {
    /** An engraved line from the button's head to the display. */
    public record Leader(double from, double to) {
        static final Leader NONE = new Leader(0, 0);

        public boolean isThere() {
            return from != to;
        }
    }
}
