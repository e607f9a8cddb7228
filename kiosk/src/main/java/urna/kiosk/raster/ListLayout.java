package urna.kiosk.raster;

import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;

/**
 * A contest or the review: each line beside its button, all lines of a page in one size, as no candidate's name may be larger
 * than another's.
 */
final class ListLayout {
    private final Screen screen;
    private final Grid grid;
    private final Ink ground;
    private final Sheet sheet;

    ListLayout(Screen screen, Grid grid, Ink ground, Sheet sheet) {
        this.screen = screen;
        this.grid = grid;
        this.ground = ground;
        this.sheet = sheet;
    }

    void layOut() {
        PageForm form = PageForm.of(screen, grid);
        if (form == PageForm.ALONE && !Head.fits(screen.title(), grid)) {
            overlong();
            return;
        }
        Head.of(screen, grid).draw(grid, ground, sheet);
        boolean below = allFit(form, true, grid.type(Type.VOTER));
        List<Double> sizes = grid.type(form.sizes());
        double size = sizes.stream()
                .filter(each -> allFit(form, below, each))
                .findFirst()
                .orElse(sizes.get(sizes.size() - 1));
        for (Screen.Line line : screen.lines()) {
            Row row = row(form, line);
            row(line, row, row.set(line, below, size));
        }
    }

    private void overlong() {
        Overlong page = Overlong.of(screen, grid);
        page.draw(grid, ground, sheet);
        Row row = page.row(screen, grid);
        Screen.Line line = screen.lines().get(0);
        row(line, row, row.set(line, false, page.title().size()));
        // The button stays where it is screwed, so a line leads from its tab down to the option.
        Box tab = row.tab();
        int thickness = grid.px(6);
        int x = tab.x() + tab.width() / 2;
        int bottom = row.panel().y() + grid.px(14);
        if (bottom > tab.bottom()) {
            sheet.sign(new Box(x, tab.bottom(), thickness, bottom - tab.bottom()), Form.RECTANGLE, Ink.TAB, ground);
            sheet.sign(new Box(x, bottom - thickness, row.panel().x() - x, thickness), Form.RECTANGLE, Ink.TAB, ground);
        }
    }

    private Row row(PageForm form, Screen.Line line) {
        return form.row(line.button(), screen, grid, grid.rows().y());
    }

    private boolean allFit(PageForm form, boolean below, double size) {
        return screen.lines().stream().allMatch(line -> {
            Row row = row(form, line);
            return row.fits(row.set(line, below, size));
        });
    }

    private void row(Screen.Line line, Row row, Setting words) {
        Ink plane = line.marked() ? Ink.MARK : Ink.WHITE;
        Ink ink = line.marked() ? Ink.WHITE : Ink.INK;
        sheet.plane(row.panel(), Form.ROUNDED, plane);
        sheet.edge(row.panel(), Form.ROUNDED, grid.px(1.5), line.marked() ? Ink.MARK : Ink.EDGE, ground);
        Tab.draw(row.tab(), row.left(), String.valueOf(line.number()), ground, grid, sheet);
        line.picture().ifPresent(sha256 -> sheet.image(row.pictureBox(), sha256));
        sheet.lettersInMiddle(row.text(), words, Piece.Align.LEFT, ink, plane);
        if (!row.review()) {
            mark(row.mark(), line.marked());
        }
        if (screen.focus().equals(Optional.of(line.button()))) {
            Focus.around(row.box(), grid, sheet);
        }
    }

    /** An empty ring, or a disc with a check. */
    private void mark(Box box, boolean marked) {
        if (marked) {
            sheet.sign(box, Form.DISC, Ink.WHITE, Ink.MARK);
            sheet.sign(box.inset(grid.px(5), grid.px(5)), Form.CHECK, Ink.MARK, Ink.WHITE);
        } else {
            sheet.edge(box, Form.DISC, grid.px(2), Ink.EDGE, Ink.WHITE);
        }
    }
}
