package urna.hardware.harness;

import java.util.Map;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;
import urna.kiosk.board.Wire;

/** What a Pi's pins bear (BCM2711 peripherals, "GPIO"; the Pi 4's schematics). A board that breaks a rule is not drawn. */
public final class PinRules {
    private static final int CONSOLE_TRANSMITTER = 14;
    private static final int LAST_WITH_RESISTOR = 3;
    private static final int CLOCK_BUS = 0;

    private PinRules() {}

    /**
     * Holds a board to the rules.
     *
     * @throws UnsoundBoardException naming wire and pin
     */
    public static void require(Board board) throws UnsoundBoardException {
        for (Map.Entry<Wire, Integer> wired : board.pins().entrySet()) {
            boolean isOutput = wired.getKey().kind() == Wire.Kind.OUTPUT;
            String where = "pins: " + wired.getKey() + " is on GPIO " + wired.getValue();
            if (wired.getValue() == CONSOLE_TRANSMITTER && !isOutput) {
                throw new UnsoundBoardException(
                        where
                                + ", which the Pi drives while it starts: a contact would tie it to ground; put LAMP or BUZZER there");
            }
            if (wired.getValue() <= LAST_WITH_RESISTOR && isOutput) {
                throw new UnsoundBoardException(
                        where + ", which a resistor on the Pi pulls up: it would be on while the Pi starts; move it");
            }
        }
        if (board.display() instanceof DisplayPart.Characters characters && characters.bus() == CLOCK_BUS) {
            throw new UnsoundBoardException(
                    "display: is on I2C bus 0, whose pins 27 and 28 are the clock's; the header's bus is 1");
        }
    }
}
