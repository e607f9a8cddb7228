package urna.hardware.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import urna.hardware.harness.Harness;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;
import urna.kiosk.board.Wire;

/** The few circuits between header and parts, each with the pins that the board gives it. */
public final class CircuitsDrawing {
    private static final double WIDTH = 1200;
    private static final double GAP = 12;
    private static final double TOP = 90;

    private CircuitsDrawing() {}

    public static String of(Board board, Words words) {
        List<Consumer<CircuitCell>> circuits = circuits(board);
        double rows = Math.ceil(circuits.size() / 2.0);
        double height = TOP + rows * (CircuitCell.HEIGHT + GAP) + GAP;
        String title = words.get("circuits.title", words.name(board));
        Svg svg = new Svg(WIDTH, height, "", title);
        svg.text(WIDTH / 2, 44, 26, "middle", "font-weight=\"700\" " + Colours.fill(Colours.INK), title);
        svg.text(WIDTH / 2, 70, 15, "middle", Colours.fill(Colours.SOFT), words.get("circuits.subtitle"));
        double left = (WIDTH - 2 * CircuitCell.WIDTH - GAP) / 2;
        for (int i = 0; i < circuits.size(); i++) {
            double x = left + i % 2 * (CircuitCell.WIDTH + GAP);
            double y = TOP + Math.floorDiv(i, 2) * (CircuitCell.HEIGHT + GAP);
            circuits.get(i).accept(new CircuitCell(svg, board, words, x, y));
        }
        return svg.toString();
    }

    /** Those that the board has. Each has its letter on every board: the wiring diagram points at it. */
    private static List<Consumer<CircuitCell>> circuits(Board board) {
        List<Consumer<CircuitCell>> circuits = new ArrayList<>();
        circuits.add(cell -> new OutputCircuit(cell, Wire.LAMP, Harness.LAMP, false).draw("A"));
        circuits.add(cell -> new OutputCircuit(cell, Wire.BUZZER, Harness.BUZZER, true).draw("B"));
        if (board.pin(Wire.MAINS).isPresent()) {
            circuits.add(cell -> InputCircuits.mains(cell, "C"));
        }
        circuits.add(cell -> InputCircuits.contact(cell, "D"));
        circuits.add(cell -> BusCircuits.clock(cell, "E"));
        if (Harness.hasDisplayOnHeader(board)) {
            circuits.add(cell -> BusCircuits.display(cell, "F"));
        }
        return circuits;
    }
}
