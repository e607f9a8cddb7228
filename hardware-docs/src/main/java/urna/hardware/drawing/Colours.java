package urna.hardware.drawing;

import urna.hardware.harness.CasePlace;
import urna.kiosk.board.Wire;

/** One colour for one thing in all drawings. */
final class Colours {
    static final String INK = "#14202b";
    static final String SOFT = "#5b6672";
    static final String GROUND = "#000000";
    static final String VOLTS_5 = "#c62828";
    static final String VOLTS_3_3 = "#e07b00";
    static final String VOLTS_15 = "#6a1b9a";
    static final String GPIO = "#2e7d32";
    static final String BUS = "#1565c0";
    static final String FREE = "#9aa3ab";
    static final String PAPER = "#f7f5f0";

    private Colours() {}

    static String fill(String colour) {
        return "fill=\"" + colour + "\"";
    }

    /** Of the wires to a place in the case. */
    static String of(CasePlace place) {
        return switch (place) {
            case OPTIONS_LEFT -> "#1565c0";
            case OPTIONS_RIGHT -> "#6a1b9a";
            case VOTER_KEYS -> "#2e7d32";
            case FRONT_EDGE -> "#00838f";
            case POLL_WORKER -> "#ad1457";
            case INSIDE -> "#6d4c41";
            case CLOCK -> "#37474f";
            case DISPLAY -> "#0b5cad";
        };
    }

    /** Of a button's cap. */
    static String cap(Wire wire) {
        return switch (wire) {
            case CONFIRM -> "#2e9e4f";
            case CORRECT -> "#f08a24";
            case BLANK -> "#ffffff";
            case NEXT, LANGUAGE -> "#b8bec4";
            default -> "#3b4652";
        };
    }
}
