package urna.kiosk.board;

import java.util.Arrays;
import java.util.List;

/**
 * What a pin of the header is wired to. A contact ties its pin to ground while it is closed; the pin's own resistor pulls it
 * up while it is open. An output gives 3.3 V and a few milliamperes: a transistor does the rest.
 */
public enum Wire {
    OPTION_1(Kind.BUTTON),
    OPTION_2(Kind.BUTTON),
    OPTION_3(Kind.BUTTON),
    OPTION_4(Kind.BUTTON),
    OPTION_5(Kind.BUTTON),
    OPTION_6(Kind.BUTTON),
    OPTION_7(Kind.BUTTON),
    OPTION_8(Kind.BUTTON),
    OPTION_9(Kind.BUTTON),
    OPTION_10(Kind.BUTTON),
    CONFIRM(Kind.BUTTON),
    CORRECT(Kind.BUTTON),
    BLANK(Kind.BUTTON),
    NEXT(Kind.BUTTON),
    LANGUAGE(Kind.BUTTON),
    MOVE(Kind.BUTTON),
    SELECT(Kind.BUTTON),
    KEY(Kind.CONTACT),
    ENABLE(Kind.BUTTON),
    VOID(Kind.BUTTON),
    PAUSE(Kind.BUTTON),
    POLLS(Kind.BUTTON),
    TAMPER(Kind.CONTACT),
    MAINS(Kind.CONTACT),
    LAMP(Kind.OUTPUT),
    BUZZER(Kind.OUTPUT);

    /** How a pin is used. */
    public enum Kind {
        /** An input that counts presses. */
        BUTTON,
        /** An input that stands one way or the other for long. */
        CONTACT,
        OUTPUT
    }

    private final Kind kind;

    Wire(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a kiosk can be without it. */
    public boolean isOptional() {
        return this == PAUSE || this == MAINS;
    }

    /** All push-buttons. */
    public static List<Wire> buttons() {
        return Arrays.stream(values()).filter(wire -> wire.kind == Kind.BUTTON).toList();
    }
}
