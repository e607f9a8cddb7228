package urna.hardware.drawing;

import urna.hardware.harness.End;
import urna.kiosk.board.Wire;

/**
 * A load that a transistor switches to ground.
 *
 * @param part the load, as the bill of materials calls it
 * @param coil whether it gives a kick back, which a diode takes
 */
record OutputCircuit(CircuitCell cell, Wire wire, String part, boolean coil) {

    void draw(String letter) {
        cell.frame(letter, wire + ": " + cell.words().get("wiring.note." + wire));
        double left = cell.left();
        double middle = cell.y() + 184;
        double node = left + 228;
        double base = left + 276;
        double collector = base + 34;
        double top = middle - 122;
        double flag = left + 396;
        cell.gpio(left, middle, wire);
        cell.symbols()
                .wire(left + CircuitCell.FLAG, middle, base, middle)
                .resistor(left + 160, middle, "1 kΩ")
                .node(node, middle)
                .wire(node, middle, node, middle + 84)
                .standingResistor(node, middle + 18, "10 kΩ")
                .ground(node, middle + 84)
                .npn(base, middle)
                .wire(collector, middle + 40, collector, middle + 84)
                .ground(collector, middle + 84)
                .label(collector + 24, middle + 5, "start", "2N2222A / BC337")
                .wire(collector, middle - 40, collector, middle - 66)
                .wire(collector, middle - 102, collector, top, flag, top);
        cell.pin(flag, top, cell.place(new End.Terminal(part, "+5 V")), Colours.VOLTS_5);
        if (coil) {
            drawCoil(collector, middle);
        } else {
            cell.symbols().lamp(collector, middle - 84);
        }
        cell.note("circuits." + part);
    }

    private void drawCoil(double collector, double middle) {
        double diode = collector + 58;
        cell.symbols()
                .buzzer(collector, middle - 84)
                .node(collector, middle - 50)
                .wire(collector, middle - 50, diode, middle - 50, diode, middle - 122)
                .standingDiode(diode, middle - 96)
                .node(diode, middle - 122)
                .label(diode + 18, middle - 80, "start", "1N4148");
    }
}
