package urna.kiosk.session;

import java.util.OptionalInt;

/** A voter's push-button. */
public enum Button {
    OPTION_1(1),
    OPTION_2(2),
    OPTION_3(3),
    OPTION_4(4),
    OPTION_5(5),
    OPTION_6(6),
    OPTION_7(7),
    OPTION_8(8),
    OPTION_9(9),
    OPTION_10(10),
    CONFIRM(0),
    CORRECT(0),
    BLANK(0),
    NEXT(0),
    LANGUAGE(0),
    /** For whoever votes with two buttons: goes on to the next thing that can be pressed. */
    MOVE(0),
    /** Presses that thing. */
    SELECT(0);

    /** How many buttons stand beside the screen's lines. */
    public static final int OPTIONS = 10;

    private final int line;

    Button(int line) {
        this.line = line;
    }

    /** The button beside a line of the screen, the first being 1. */
    public static Button option(int number) {
        if (number < 1 || number > OPTIONS) {
            throw new IllegalArgumentException("option buttons are 1 to " + OPTIONS);
        }
        return valueOf("OPTION_" + number);
    }

    /** Which line of the screen this button stands beside, the first being 1; empty for the others. */
    public OptionalInt number() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
