package urna.hardware.part;

import java.util.Collections;
import java.util.List;
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
    /** What every case has once. */
    private static final List<String> OF_EVERY_CASE = List.of(
            "pi",
            "card",
            Harness.CLOCK,
            "header-plug",
            "prototype-board",
            "hookup-wire",
            "case",
            "mains-supply",
            "ups",
            "battery",
            "power-switch",
            "converter",
            "fuse",
            "power-wire",
            "usb-c-cable");

    private static final int GROUND_STRIPS = 2;
    private static final int SEALS = 4;
    private static final int ROLLS = 3;

    public Build {
        quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
    }

    public static Build of(Board board) {
        SortedMap<String, Integer> parts = new TreeMap<>();
        add(parts, OF_EVERY_CASE);
        parts.put("ground-strip", GROUND_STRIPS);
        parts.put("seal", SEALS);
        board.pins().keySet().forEach(wire -> add(parts, ofWire(wire)));
        add(parts, ofDisplay(board));
        if (board.printer() instanceof PrinterPart.DeviceFile) {
            add(parts, List.of("printer", "printer-cable"));
            parts.put("paper", ROLLS);
        }
        if (board.stick() instanceof StickPart.Folder) {
            add(parts, List.of("stick"));
        }
        if (board.sound() instanceof SoundPart.Aplay) {
            add(parts, List.of("sound-card", "earphone"));
        }
        return new Build(parts);
    }

    /** How many of a part; 0 if the board is without it. */
    public int quantity(String part) {
        return quantities.getOrDefault(part, 0);
    }

    private static List<String> ofWire(Wire wire) {
        return switch (wire) {
            case OPTION_1, OPTION_2, OPTION_3, OPTION_4, OPTION_5, OPTION_6, OPTION_7, OPTION_8, OPTION_9, OPTION_10 ->
                List.of("option-button");
            case CONFIRM -> List.of("key-green");
            case CORRECT -> List.of("key-orange");
            case BLANK -> List.of("key-white");
            case NEXT, LANGUAGE -> List.of("key-grey");
            case MOVE, SELECT -> List.of("jack", "large-switch");
            case KEY -> List.of("key-switch");
            case ENABLE, VOID, PAUSE, POLLS -> List.of("poll-worker-button");
            case TAMPER -> List.of("tamper-switch");
            case MAINS -> List.of("optocoupler", "optocoupler-resistor");
            case LAMP -> List.of(Harness.LAMP, "transistor", "base-resistor", "pull-down-resistor");
            case BUZZER -> List.of(Harness.BUZZER, "diode", "transistor", "base-resistor", "pull-down-resistor");
        };
    }

    private static List<String> ofDisplay(Board board) {
        if (board.display() instanceof DisplayPart.Framebuffer) {
            return List.of("display-panel", "display-cable");
        }
        return List.of("display-characters", Harness.LEVEL_SHIFTER);
    }

    private static void add(SortedMap<String, Integer> parts, List<String> more) {
        more.forEach(part -> parts.merge(part, 1, Integer::sum));
    }
}
