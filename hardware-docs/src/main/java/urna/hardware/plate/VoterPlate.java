package urna.hardware.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;
import urna.kiosk.raster.PanelSize;
import urna.kiosk.session.Button;

/**
 * The plate before the voter. On a panel, option buttons stand at the height of their rows, and keys below their names, as the
 * screen's layout has them; where rows are closer than heads, buttons take turns in columns, each with a line that leads to its
 * row. A character display has no fixed rows: buttons stand as close as hands like.
 */
final class VoterPlate {
    private static final double MARGIN = 6;
    private static final double TOP = 16;
    /** Least room between two heads. */
    private static final double GAP = 2.5;

    private static final double COLUMN_GAP = 6;
    private static final double HAND_PITCH = 22;
    private static final double LEGEND = 16;
    private static final List<Button> KEYS =
            List.of(Button.CONFIRM, Button.CORRECT, Button.BLANK, Button.NEXT, Button.LANGUAGE);

    private final Measures measures;
    private final boolean isPanel;
    private final Measures.Glass glass;
    private final Measures.Bore option;
    private final Measures.Bore key;
    private final double left;
    private final double top;
    private final double width;

    private VoterPlate(Board board, Measures measures) {
        this.measures = measures;
        isPanel = board.display() instanceof DisplayPart.Framebuffer;
        glass = measures.glass(isPanel ? "display-panel" : "display-characters");
        option = measures.bore("option-button");
        key = measures.bore("key-green");
        double keysWidth = KEYS.size() * (key.head() + GAP);
        double side = Math.max(
                distance(columns() - 1) + option.head() / 2 + MARGIN, (keysWidth - glass.width()) / 2 + MARGIN);
        left = side;
        width = glass.width() + 2 * side;
        double above = (glass.moduleHeight() - glass.height()) / 2;
        top = TOP + Math.max(above, isPanel ? 0 : 2 * HAND_PITCH - glass.height() / 2);
    }

    static Plate of(Board board, Measures measures) {
        return new VoterPlate(board, measures).plate();
    }

    private Plate plate() {
        List<Hole> holes = new ArrayList<>();
        for (int number = 1; number <= Button.OPTIONS; number++) {
            holes.add(option(number));
        }
        double options = holes.stream().mapToDouble(Hole::y).max().orElseThrow() + option.head() / 2;
        double module = top + (glass.height() + glass.moduleHeight()) / 2;
        double keys = Math.max(options, module) + COLUMN_GAP + key.head() / 2;
        for (Button button : KEYS) {
            holes.add(new Hole(button.name(), keyX(button), keys, key, Hole.Leader.NONE));
        }
        double height = keys + key.head() / 2 + LEGEND;
        return new Plate("voter", width, height, Optional.of(new Plate.Window(left, top, glass)), holes);
    }

    private double rowY(int number) {
        if (isPanel) {
            return top + PanelSize.W800_H480.rowCentre(number) * glass.height();
        }
        int row = (number - 1) % (Button.OPTIONS / 2);
        return top + glass.height() / 2 + (row - 2) * HAND_PITCH;
    }

    private double keyX(Button button) {
        double pitch = key.head() + GAP;
        return isPanel
                ? left + PanelSize.W800_H480.keyCentre(button) * glass.width()
                : width / 2 + (KEYS.indexOf(button) - (KEYS.size() - 1) / 2.0) * pitch;
    }

    /** How many columns buttons take turns in, so that heads have room. */
    private int columns() {
        double pitch = isPanel
                ? (PanelSize.W800_H480.rowCentre(2) - PanelSize.W800_H480.rowCentre(1)) * glass.height()
                : HAND_PITCH;
        return (int) Math.ceil((option.head() + GAP) / pitch);
    }

    /** From the edge of what can be seen to the middle of a column's buttons: clear of the display's own body. */
    private double distance(int column) {
        double module = (glass.moduleWidth() - glass.width()) / 2;
        return module + COLUMN_GAP + option.head() / 2 + column * (option.head() + COLUMN_GAP);
    }

    private Hole option(int number) {
        boolean isLeft = number <= Button.OPTIONS / 2;
        double away = distance((number - 1) % (Button.OPTIONS / 2) % columns());
        double edge = isLeft ? left : left + glass.width();
        double x = isLeft ? edge - away : edge + away;
        double head = option.head() / 2 + 1;
        Hole.Leader leader = isPanel
                ? new Hole.Leader(isLeft ? x + head : x - head, isLeft ? edge - 2 : edge + 2)
                : Hole.Leader.NONE;
        return new Hole(Button.option(number).name(), x, rowY(number), measures.bore("option-button"), leader);
    }
}
