package urna.kiosk.raster;

/** The ring around what SELECT presses: two rings, dark and bright, so that one of them stands out on any colour. */
final class Focus {
    private static final double DARK = 1.5;
    private static final double BRIGHT = 4;

    /** Most of it lies outside: it must not cover letters. */
    private static final double OUTSIDE = 5;

    private Focus() {}

    static void around(Box box, Grid grid, Sheet sheet) {
        int dark = grid.px(DARK);
        int bright = grid.px(BRIGHT);
        Box ring = box.inset(-grid.px(OUTSIDE), -grid.px(OUTSIDE)).within(grid.whole());
        sheet.edge(ring, Form.ROUNDED, bright + 2 * dark, Ink.INK, Ink.FOCUS);
        sheet.edge(ring.inset(dark, dark), Form.ROUNDED, bright, Ink.FOCUS, Ink.INK);
    }
}
