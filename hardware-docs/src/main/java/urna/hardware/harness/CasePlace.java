package urna.hardware.harness;

import urna.kiosk.board.Wire;

/** Where in the case a part is. */
public enum CasePlace {
    OPTIONS_LEFT,
    OPTIONS_RIGHT,
    VOTER_KEYS,
    FRONT_EDGE,
    POLL_WORKER,
    INSIDE,
    CLOCK,
    DISPLAY;

    /** Where a wire of the firmware leads. */
    public static CasePlace of(Wire wire) {
        return switch (wire) {
            case OPTION_1, OPTION_2, OPTION_3, OPTION_4, OPTION_5 -> OPTIONS_LEFT;
            case OPTION_6, OPTION_7, OPTION_8, OPTION_9, OPTION_10 -> OPTIONS_RIGHT;
            case CONFIRM, CORRECT, BLANK, NEXT, LANGUAGE -> VOTER_KEYS;
            case MOVE, SELECT -> FRONT_EDGE;
            case KEY, ENABLE, VOID, PAUSE, POLLS, LAMP -> POLL_WORKER;
            case TAMPER, MAINS, BUZZER -> INSIDE;
        };
    }

    /** Where the other end of a wire of the harness is. */
    public static CasePlace of(End end) {
        if (end instanceof End.Function function) {
            return of(function.wire());
        }
        if (end instanceof End.Terminal terminal) {
            return switch (terminal.part()) {
                case Harness.CLOCK -> CLOCK;
                case Harness.LEVEL_SHIFTER -> DISPLAY;
                case Harness.LAMP -> POLL_WORKER;
                default -> INSIDE;
            };
        }
        return INSIDE;
    }
}
