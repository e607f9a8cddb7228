package urna.kiosk.raster;

/** The answer to a refused press: white on red with a sign before it, so that it is no colour alone. */
final class Answer {
    private static final double PADDING = 4;
    private static final double SIGN = 34;

    private Answer() {}

    /** Where its letters stand in a box that it may take. */
    static Box inner(Box box, Grid grid) {
        return box.withoutLeft(grid.px(SIGN)).inset(grid.px(6), grid.px(PADDING));
    }

    static int height(Setting setting, Grid grid) {
        return setting.height() + 2 * grid.px(PADDING);
    }

    /** At the top of a box. */
    static Box draw(Box box, Setting setting, Grid grid, Sheet sheet) {
        int width =
                Math.min(box.width(), (int) Math.ceil(setting.width()) + grid.px(SIGN) + 2 * grid.px(6) + grid.px(6));
        Box plane = new Box(box.x(), box.y(), width, height(setting, grid));
        sheet.plane(plane, Form.ROUNDED, Ink.RED);
        Box sign = plane.withoutRight(plane.width() - grid.px(SIGN));
        sheet.sign(sign.centre(grid.px(24), grid.px(24)), Form.TRIANGLE, Ink.FOCUS, Ink.RED);
        sheet.sign(sign.centre(grid.px(24), grid.px(24)), Form.EXCLAMATION, Ink.INK, Ink.FOCUS);
        sheet.letters(inner(plane, grid), setting, Ink.WHITE, Ink.RED);
        return plane;
    }
}
