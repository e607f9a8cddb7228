package urna.hardware.drawing;

import urna.hardware.harness.End;
import urna.hardware.harness.Harness;

/** What hangs on two wires of I2C. */
final class BusCircuits {
    private static final double PITCH = 46;
    private static final double MODULE_HEIGHT = 186;

    private BusCircuits() {}

    static void clock(CircuitCell cell, String letter) {
        cell.frame(letter, cell.words().get("circuits.clock.title"));
        double module = cell.left() + 300;
        double top = cell.y() + 84;
        cell.module(module, top - 24, 190, MODULE_HEIGHT, "DS3231 + CR2032");
        String[] marks = {"VCC", "GND", "SDA", "SCL"};
        for (int i = 0; i < marks.length; i++) {
            cell.terminal(cell.left(), module, top + i * PITCH, new End.Terminal(Harness.CLOCK, marks[i]), marks[i]);
        }
        cell.note("circuits.clock");
    }

    /** A character display, which works at 5 V. */
    static void display(CircuitCell cell, String letter) {
        cell.frame(letter, cell.words().get("circuits.display.title"));
        double left = cell.left() - 8;
        double shifter = left + 164;
        double glass = left + 424;
        double top = cell.y() + 84;
        cell.module(shifter, top - 24, 158, MODULE_HEIGHT, cell.words().get("wiring.terminal.level-shifter"));
        cell.module(glass, top - 24, 118, MODULE_HEIGHT, "PCF8574");
        String[] low = {"LV", "LV1 (SDA)", "LV2 (SCL)", "GND"};
        String[] high = {"HV", "HV1", "HV2", "GND"};
        String[] terminals = {"VCC", "SDA", "SCL", "GND"};
        for (int i = 0; i < low.length; i++) {
            double y = top + i * PITCH;
            cell.terminal(left, shifter, y, new End.Terminal(Harness.LEVEL_SHIFTER, low[i]), low[i]);
            cell.symbols()
                    .wire(shifter + 158, y, glass, y)
                    .node(shifter + 158, y)
                    .node(glass, y)
                    .label(shifter + 148, y + 5, "end", high[i])
                    .label(glass + 10, y + 5, "start", terminals[i]);
        }
        double supply = (shifter + 158 + glass) / 2;
        cell.symbols()
                .node(supply, top)
                .wire(supply, top, supply, top - 22)
                .label(supply, top - 30, "middle", cell.words().get("circuits.display.supply"));
        cell.note("circuits.display");
    }
}
