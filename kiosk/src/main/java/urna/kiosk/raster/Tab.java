package urna.kiosk.raster;

/** A number at the panel's edge that points at the button beside it. */
final class Tab {
    private static final double POINT = 12;

    private Tab() {}

    static void draw(Box box, boolean left, String number, Ink ground, Grid grid, Sheet sheet) {
        sheet.sign(box, left ? Form.TAB_LEFT : Form.TAB_RIGHT, Ink.TAB, ground);
        Box text = left ? box.withoutLeft(grid.px(POINT)) : box.withoutRight(grid.px(POINT));
        Setting setting = Setting.largest(number, Weight.BOLD, grid.type(Type.NUMBER), Setting.Spacing.TIGHT, text);
        sheet.lettersInMiddle(text, setting, Piece.Align.CENTRE, Ink.WHITE, Ink.TAB);
    }
}
