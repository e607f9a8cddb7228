package urna.kiosk.raster;

import java.util.List;
import java.util.stream.Stream;
import urna.kiosk.screen.Screen;

/**
 * The room of one line of a list.
 *
 * @param box all of it, from the button's edge on
 * @param tab where the number stands
 * @param picture whether the page has pictures, this line perhaps none
 * @param review whether it is a line of the review, which has nothing to mark
 */
record Row(Box box, Box tab, boolean left, boolean picture, boolean review, Grid grid) {
    private static final double MARK = 40;
    private static final double PADDING = 10;

    /** The panel that the name stands on: beside the tab, so that tab and panel touch. */
    Box panel() {
        int inner = tab.width() - grid.px(10);
        return left
                ? box.withoutLeft(inner).withoutRight(grid.px(4))
                : box.withoutRight(inner).withoutLeft(grid.px(4));
    }

    /** The line's words begin here, whichever side its button is on. */
    Box text() {
        Box inner = panel().inset(grid.px(PADDING), 0);
        inner = left ? inner.withoutLeft(grid.px(10)) : inner.withoutRight(grid.px(10));
        inner = review ? inner : inner.withoutRight(grid.px(MARK - 6));
        return picture ? inner.withoutLeft(pictureSide() + grid.px(8)) : inner;
    }

    Box pictureBox() {
        Box panel = panel();
        int side = pictureSide();
        int x = panel.x() + grid.px(left ? 16 : 6);
        return new Box(x, panel.y() + (panel.height() - side) / 2, side, side);
    }

    private int pictureSide() {
        return Math.min(panel().height() - 2 * grid.px(3), grid.px(200));
    }

    Box mark() {
        Box panel = panel();
        int side = grid.px(28);
        int x = panel.right() - grid.px(left ? 8 : 18) - side;
        return new Box(x, panel.y() + (panel.height() - side) / 2, side, side);
    }

    /**
     * The words of a line in a size.
     *
     * @param below whether in the review what is chosen begins a line of its own; it is in bold in any case
     */
    static Setting set(String name, String detail, boolean below, double size, Box text) {
        List<Word> asked = Word.of(name, Weight.REGULAR);
        List<Word> chosen = Word.of(detail, Weight.BOLD);
        List<List<Word>> paragraphs = below
                ? List.of(asked, chosen)
                : List.of(Stream.concat(asked.stream(), chosen.stream()).toList());
        return Setting.of(paragraphs, size, Setting.Spacing.TIGHT, text.width());
    }

    Setting set(Screen.Line line, boolean below, double size) {
        return set(line.name(), line.detail(), below, size, text());
    }

    boolean fits(Setting setting) {
        return setting.height() <= text().height();
    }
}
