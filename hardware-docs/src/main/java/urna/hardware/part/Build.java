package urna.hardware.part;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import urna.hardware.harness.Harness;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;
import urna.kiosk.board.PrinterPart;
import urna.kiosk.board.SoundPart;
import urna.kiosk.board.StickPart;
import urna.kiosk.board.Wire;

/**
 * How many of each part a board needs.
 *
 * @param quantities by the part's id; what is not needed is not in it
 */
public record Build(SortedMap<String, Integer> quantities) {
    public Build {
        quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
    }

    public static Build of(Board board) {
        SortedMap<String, Integer> parts = new TreeMap<>();
        board.pins().keySet().forEach(wire -> add(parts, ofWire(wire)));
        add(parts, ofDisplay(board));
        if (board.printer() instanceof PrinterPart.DeviceFile) {
            add(parts, Map.of("printer", 1, "paper", 3));
        }
        if (board.stick() instanceof StickPart.Folder) {
            add(parts, Map.of("stick", 1));
        }
        if (board.sound() instanceof SoundPart.Aplay) {
            add(parts, Map.of("sound-card", 1, "earphone", 1));
        }
        add(
                parts,
                Map.of(
                        "pi",
                        1,
                        "card",
                        1,
                        Harness.CLOCK,
                        1,
                        "ground-strip",
                        2,
                        "hookup-wire",
                        1,
                        "case",
                        1,
                        "seal",
                        4));
        add(parts, Map.of("mains-supply", 1, "ups", 1, "battery", 1, "converter", 1, "fuse", 1, "usb-c-cable", 1));
        return new Build(parts);
    }

    /** How many of a part; 0 if the board is without it. */
    public int quantity(String part) {
        return quantities.getOrDefault(part, 0);
    }

    private static Map<String, Integer> ofWire(Wire wire) {
        return switch (wire) {
            case OPTION_1, OPTION_2, OPTION_3, OPTION_4, OPTION_5, OPTION_6, OPTION_7, OPTION_8, OPTION_9, OPTION_10 ->
                Map.of("option-button", 1);
            case CONFIRM -> Map.of("key-green", 1);
            case CORRECT -> Map.of("key-orange", 1);
            case BLANK -> Map.of("key-white", 1);
            case NEXT, LANGUAGE -> Map.of("key-grey", 1);
            case MOVE, SELECT -> Map.of("jack", 1, "large-switch", 1);
            case KEY -> Map.of("key-switch", 1);
            case ENABLE, VOID, PAUSE, POLLS -> Map.of("poll-worker-button", 1);
            case TAMPER -> Map.of("tamper-switch", 1);
            case MAINS -> Map.of("optocoupler", 1, "optocoupler-resistor", 1);
            case LAMP -> Map.of(Harness.LAMP, 1, "transistor", 1, "base-resistor", 1, "pull-down-resistor", 1);
            case BUZZER ->
                Map.of(Harness.BUZZER, 1, "diode", 1, "transistor", 1, "base-resistor", 1, "pull-down-resistor", 1);
        };
    }

    private static Map<String, Integer> ofDisplay(Board board) {
        if (board.display() instanceof DisplayPart.Framebuffer) {
            return Map.of("display-panel", 1, "display-cable", 1);
        }
        return Map.of("display-characters", 1, Harness.LEVEL_SHIFTER, 1);
    }

    private static void add(SortedMap<String, Integer> parts, Map<String, Integer> more) {
        more.forEach((part, count) -> parts.merge(part, count, Integer::sum));
    }
}
