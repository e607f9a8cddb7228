package urna.hardware.drawing;

import urna.kiosk.board.Wire;

/** What closes a contact between a pin and ground. */
final class InputCircuits {
    private InputCircuits() {}

    /** Closed while there is mains power: the transistor of an optocoupler is the contact. */
    static void mains(CircuitCell cell, String letter) {
        cell.frame(letter, Wire.MAINS + ": " + cell.words().get("circuits.mains.title"));
        double left = cell.left();
        double top = cell.y() + 110;
        double led = left + 262;
        double transistor = left + 322;
        double flag = left + 396;
        cell.symbols()
                .flag(left, top, CircuitCell.FLAG, Colours.VOLTS_15, "+15 V")
                .wire(left + CircuitCell.FLAG, top, led, top, led, top + 50)
                .resistor(left + 170, top, cell.words().get("circuits.mains.resistor"))
                .led(led, top + 50)
                .wire(led, top + 70, led, top + 120, left + CircuitCell.FLAG, top + 120)
                .flag(left, top + 120, CircuitCell.FLAG, Colours.GROUND, "0 V (15 V)")
                .piece(led - 36, top + 22, 132, 76)
                .wire(transistor, top + 44, transistor, top + 76)
                .wire(transistor, top + 52, transistor + 20, top + 40, transistor + 20, top, flag, top)
                .wire(transistor, top + 68, transistor + 20, top + 80, transistor + 20, top + 120, flag, top + 120)
                .arrow(transistor + 20, top + 80)
                .flag(
                        flag,
                        top + 120,
                        CircuitCell.FLAG,
                        Colours.GROUND,
                        cell.words().get("supply.GROUND"))
                .label(led + 36, top + 116, "middle", "PC817")
                .label(led - 16, top + 40, "end", "1")
                .label(led - 16, top + 90, "end", "2")
                .label(transistor + 44, top + 92, "start", "3")
                .label(transistor + 44, top + 38, "start", "4")
                .label(left, top + 154, "start", cell.words().get("circuits.mains.where"));
        cell.gpio(flag, top, Wire.MAINS);
        cell.note("circuits.mains");
    }

    /** Any button, switch or jack: the resistor is the Pi's own. */
    static void contact(CircuitCell cell, String letter) {
        cell.frame(letter, cell.words().get("circuits.contact.title"));
        double left = cell.left();
        double middle = cell.y() + 190;
        double pull = left + 60;
        double flag = left + 130;
        double button = left + 360;
        cell.symbols()
                .piece(left, middle - 104, 310, 140)
                .label(left + 12, middle + 26, "start", cell.words().get("circuits.insidePi"))
                .label(pull, middle - 82, "middle", cell.words().get("supply.VOLTS_3_3"))
                .wire(pull, middle - 76, pull, middle, flag, middle)
                .standingResistor(pull, middle - 64, "≈ 50 kΩ")
                .node(pull, middle)
                .wire(pull, middle, left + 24, middle)
                .wire(flag + CircuitCell.FLAG, middle, button, middle)
                .button(button, middle)
                .label(button + 30, middle - 32, "middle", Wire.OPTION_1.name())
                .wire(button + 60, middle, button + 110, middle, button + 110, middle + 44)
                .ground(button + 110, middle + 44);
        cell.gpio(flag, middle, Wire.OPTION_1);
        cell.note("circuits.contact");
    }
}
