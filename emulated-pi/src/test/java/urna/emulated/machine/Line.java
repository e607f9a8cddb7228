package urna.emulated.machine;

/**
 * Which pin each part of this case is soldered to. Written down here once more, and not read from the kiosk's board file: that
 * file has to be right about a case that exists.
 */
public enum Line {
    OPTION_1(5),
    OPTION_2(6),
    OPTION_3(13),
    OPTION_4(19),
    OPTION_5(26),
    OPTION_6(7),
    OPTION_7(12),
    OPTION_8(16),
    OPTION_9(20),
    OPTION_10(21),
    CONFIRM(17),
    CORRECT(27),
    BLANK(22),
    NEXT(10),
    LANGUAGE(9),
    MOVE(11),
    SELECT(8),
    KEY(18),
    ENABLE(23),
    VOID(24),
    POLLS(25),
    TAMPER(4),
    LAMP(14),
    BUZZER(15),
    PAUSE(3),
    MAINS(2);

    private final int gpio;

    Line(int gpio) {
        this.gpio = gpio;
    }

    /** The button on which a digit of the PIN is typed. */
    public static Line ofDigit(char digit) {
        return valueOf("OPTION_" + (digit == '0' ? "10" : digit));
    }

    /** The Pi's own number of the pin. */
    int gpio() {
        return gpio;
    }
}
