package urna.kiosk.raster;

/** The ring around what SELECT presses: two rings, dark and bright, so that one of them stands out on any colour. */
final class Focus {
    private static final double DARK = 2;
    private static final double BRIGHT = 4;

    private Focus() {}

    static void around(Box box, Grid grid, Sheet sheet) {
        int dark = grid.px(DARK);
        int bright = grid.px(BRIGHT);
        sheet.edge(box, Form.ROUNDED, bright + 2 * dark, Ink.INK, Ink.FOCUS);
        sheet.edge(box.inset(dark, dark), Form.ROUNDED, bright, Ink.FOCUS, Ink.INK);
    }
}
