package urna.kiosk.board;

import java.util.Arrays;
import java.util.List;

/**
 * What a pin of the header is wired to. A contact ties its pin to ground while it is closed; the pin's own resistor pulls it
 * up while it is open. An output gives 3.3 V and a few milliamperes: a transistor does the rest.
 */
public enum Wire {
    OPTION_1(Kind.BUTTON, "left of the display, 1st from the top"),
    OPTION_2(Kind.BUTTON, "left of the display, 2nd from the top"),
    OPTION_3(Kind.BUTTON, "left of the display, 3rd from the top"),
    OPTION_4(Kind.BUTTON, "left of the display, 4th from the top"),
    OPTION_5(Kind.BUTTON, "left of the display, 5th from the top"),
    OPTION_6(Kind.BUTTON, "right of the display, 1st from the top"),
    OPTION_7(Kind.BUTTON, "right of the display, 2nd from the top"),
    OPTION_8(Kind.BUTTON, "right of the display, 3rd from the top"),
    OPTION_9(Kind.BUTTON, "right of the display, 4th from the top"),
    OPTION_10(Kind.BUTTON, "right of the display, 5th from the top"),
    CONFIRM(Kind.BUTTON, "below the display, green"),
    CORRECT(Kind.BUTTON, "below the display, orange"),
    BLANK(Kind.BUTTON, "below the display, white"),
    NEXT(Kind.BUTTON, "below the display"),
    LANGUAGE(Kind.BUTTON, "below the display"),
    MOVE(Kind.BUTTON, "front edge, 3.5 mm jack for a large switch"),
    SELECT(Kind.BUTTON, "front edge, 3.5 mm jack for a large switch"),
    KEY(Kind.CONTACT, "poll worker's side, key switch: closed while turned on"),
    ENABLE(Kind.BUTTON, "poll worker's side"),
    VOID(Kind.BUTTON, "poll worker's side"),
    PAUSE(Kind.BUTTON, "poll worker's side"),
    POLLS(Kind.BUTTON, "poll worker's side"),
    TAMPER(Kind.CONTACT, "inside the case: closed while the case is shut, so that a cut wire is an alarm too"),
    MAINS(Kind.CONTACT, "power supply: closed while there is mains power"),
    LAMP(Kind.OUTPUT, "poll worker's side, over a transistor"),
    BUZZER(Kind.OUTPUT, "inside the case, active buzzer over a transistor");

    /** How a pin is used. */
    public enum Kind {
        /** An input that counts presses. */
        BUTTON,
        /** An input that stands one way or the other for long. */
        CONTACT,
        OUTPUT
    }

    private final Kind kind;
    private final String place;

    Wire(Kind kind, String place) {
        this.kind = kind;
        this.place = place;
    }

    public Kind kind() {
        return kind;
    }

    /** Where it is in the case, for the hardware pages. */
    public String place() {
        return place;
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
