package urna.hardware.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.board.Board;
import urna.kiosk.board.SoundPart;
import urna.kiosk.board.Wire;

/** All plates of a board's case. */
public final class Plates {
    private static final double PITCH = 42;
    private static final double EDGE = 26;

    private Plates() {}

    public static List<Plate> of(Board board, Measures measures) {
        return List.of(VoterPlate.of(board, measures), pollWorker(board, measures), frontEdge(board, measures));
    }

    /** Key, main switch and lamp above, the buttons below in the order of the day. */
    private static Plate pollWorker(Board board, Measures measures) {
        List<Wire> buttons = new ArrayList<>(List.of(Wire.ENABLE, Wire.VOID, Wire.PAUSE, Wire.POLLS));
        buttons.removeIf(wire -> board.pin(wire).isEmpty());
        double width = (buttons.size() - 1) * PITCH + 2 * EDGE;
        List<Hole> holes = new ArrayList<>();
        holes.add(hole("KEY", EDGE, EDGE, measures.bore("key-switch")));
        holes.add(hole("POWER", width / 2, EDGE, measures.bore("power-switch")));
        holes.add(hole("LAMP", width - EDGE, EDGE, measures.bore("lamp")));
        for (int i = 0; i < buttons.size(); i++) {
            holes.add(hole(buttons.get(i).name(), EDGE + i * PITCH, EDGE + PITCH, measures.bore("poll-worker-button")));
        }
        return new Plate("poll-worker", width, 2 * EDGE + PITCH, Optional.empty(), holes);
    }

    private static Plate frontEdge(Board board, Measures measures) {
        List<String> jacks = new ArrayList<>(List.of("MOVE", "SELECT"));
        if (board.sound() instanceof SoundPart.Aplay) {
            jacks.add("EARPHONE");
        }
        List<Hole> holes = new ArrayList<>();
        for (int i = 0; i < jacks.size(); i++) {
            holes.add(hole(jacks.get(i), EDGE + i * PITCH, 14, measures.bore("jack")));
        }
        return new Plate("front-edge", (jacks.size() - 1) * PITCH + 2 * EDGE, 34, Optional.empty(), holes);
    }

    private static Hole hole(String legend, double x, double y, Measures.Bore bore) {
        return new Hole(legend, x, y, bore, Hole.Leader.NONE);
    }
}
