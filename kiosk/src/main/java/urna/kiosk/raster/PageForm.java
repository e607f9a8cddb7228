package urna.kiosk.raster;

import java.util.List;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Button;

/** How the lines of a page share the panel. */
enum PageForm {
    /** Left and right of the middle, beside ten buttons. */
    TWO_COLUMNS(Button.OPTIONS),
    /** Across the whole panel, beside the five buttons on the left. */
    ONE_COLUMN(Button.OPTIONS / 2),
    /** One line has all the room. */
    ALONE(1);

    private final int lines;

    PageForm(int lines) {
        this.lines = lines;
    }

    /** How many lines there is room for. */
    int lines() {
        return lines;
    }

    /** The form in which a page's names are largest: with few lines, as wide as the panel allows. */
    static PageForm of(Screen screen, Grid grid) {
        boolean right = screen.lines().stream()
                .anyMatch(line -> !Grid.isLeft(line.button().number().orElseThrow()));
        if (right) {
            return TWO_COLUMNS;
        }
        if (screen.lines().size() > 1) {
            return ONE_COLUMN;
        }
        Screen.Line line = screen.lines().get(0);
        Row row = ONE_COLUMN.row(line.button(), screen, grid, 0);
        boolean fits = Head.fits(screen.title(), grid) && row.fits(row.set(line, false, grid.type(Type.VOTER)));
        return fits ? ONE_COLUMN : ALONE;
    }

    List<Double> sizes() {
        return this == ALONE ? Type.ALONE : Type.OPTION;
    }

    Row row(Button button, Screen screen, Grid grid, int top) {
        boolean picture =
                screen.lines().stream().anyMatch(line -> line.picture().isPresent());
        return row(button.number().orElseThrow(), picture, screen.kind() == Screen.Kind.REVIEW, grid, top);
    }

    /**
     * The room for the line beside a button.
     *
     * @param top where it begins at most, for the one line that is alone
     */
    Row row(int button, boolean picture, boolean review, Grid grid, int top) {
        Box box = grid.row(button, this != TWO_COLUMNS);
        if (this == ALONE) {
            Box rows = grid.rows();
            box = new Box(rows.x(), top, rows.width(), rows.bottom() - top);
        }
        return new Row(box, grid.tab(button), Grid.isLeft(button), picture, review, grid);
    }
}
