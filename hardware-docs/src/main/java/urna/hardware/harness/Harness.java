package urna.hardware.harness;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;

/**
 * Every wire that leaves the header: the board file's, and those for supply, ground, clock and display that follow from it.
 *
 * @param ends what is at the other end, by place on the header
 */
public record Harness(SortedMap<Integer, End> ends) {
    public static final String CLOCK = "clock";
    public static final String LEVEL_SHIFTER = "level-shifter";
    public static final String LAMP = "lamp";
    public static final String BUZZER = "buzzer";

    /** The ends of the header, so that no ground lead has to cross the wires of a side. */
    public static final int GROUND_LEFT = 39;

    public static final int GROUND_RIGHT = 6;

    private static final Map<Integer, End> OF_EVERY_CASE = Map.of(
            2,
            new End.Terminal(BUZZER, "+5 V"),
            4,
            new End.Terminal(LAMP, "+5 V"),
            GROUND_RIGHT,
            new End.CommonGround(),
            GROUND_LEFT,
            new End.CommonGround(),
            17,
            new End.Terminal(CLOCK, "VCC"),
            25,
            new End.Terminal(CLOCK, "GND"),
            27,
            new End.Terminal(CLOCK, "SDA"),
            28,
            new End.Terminal(CLOCK, "SCL"));

    public Harness {
        ends = Collections.unmodifiableSortedMap(new TreeMap<>(ends));
    }

    public static Harness of(Board board) {
        SortedMap<Integer, End> ends = new TreeMap<>(OF_EVERY_CASE);
        if (hasDisplayOnHeader(board)) {
            ends.put(1, new End.Terminal(LEVEL_SHIFTER, "LV"));
            ends.put(Header.place(2), new End.Terminal(LEVEL_SHIFTER, "LV1 (SDA)"));
            ends.put(Header.place(3), new End.Terminal(LEVEL_SHIFTER, "LV2 (SCL)"));
            ends.put(9, new End.Terminal(LEVEL_SHIFTER, "GND"));
        }
        // A board file names neither of the places above: it begins at GPIO 2, and I2C keeps its pins to itself.
        board.pins().forEach((wire, gpio) -> ends.put(Header.place(gpio), new End.Function(wire)));
        return new Harness(ends);
    }

    /** Whether the display hangs on the header's own I2C bus. */
    public static boolean hasDisplayOnHeader(Board board) {
        return board.display() instanceof DisplayPart.Characters characters
                && characters.bus() == DisplayPart.Characters.HEADER_BUS;
    }

    /** What is at the other end of a place's wire; empty if none is there. */
    public Optional<End> end(int place) {
        return Optional.ofNullable(ends.get(place));
    }
}
