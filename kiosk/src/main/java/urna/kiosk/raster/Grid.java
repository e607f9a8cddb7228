package urna.kiosk.raster;

import java.util.List;
import urna.kiosk.session.Button;

/**
 * Where things stand on a panel. Option buttons are screwed to the case, so nothing that a screen says may move a row.
 * Measures are for a panel 480 pixels high; a higher one has more pixels for the same.
 */
record Grid(PanelSize panel) {
    /** Buttons on each side of the panel. */
    static final int ROWS = Button.OPTIONS / 2;

    /** The keys below the panel, from left to right. */
    static final List<Button> KEYS =
            List.of(Button.CONFIRM, Button.CORRECT, Button.BLANK, Button.NEXT, Button.LANGUAGE);

    private static final double MARGIN = 14;
    private static final double BAND = 29;
    private static final double HEAD_TOP = 31;
    private static final double ROWS_TOP = 138;
    private static final double ROW_PITCH = 51;
    private static final double ROW_GAP = 3;
    private static final double KEYS_TOP = 398;
    private static final double KEYS_HEIGHT = 40;
    private static final double FOOT_TOP = 443;
    private static final double TAB = 54;

    int px(double units) {
        return (int) Math.round(units * panel.height() / 480.0);
    }

    double type(double size) {
        return size * panel.height() / 480.0;
    }

    List<Double> type(List<Double> sizes) {
        return sizes.stream().map(this::type).toList();
    }

    Box whole() {
        return new Box(0, 0, panel.width(), panel.height());
    }

    /** Above all: how far the voter is, and that this is a test. */
    Box band() {
        return new Box(0, 0, panel.width(), px(BAND));
    }

    /** Title and instruction. */
    Box head() {
        return between(HEAD_TOP, ROWS_TOP - 3).inset(px(MARGIN), 0);
    }

    /** All rows. */
    Box rows() {
        return between(ROWS_TOP, ROWS_TOP + ROWS * ROW_PITCH - ROW_GAP);
    }

    /** Everything between band and keys. */
    Box middle() {
        return between(HEAD_TOP, KEYS_TOP - 6).inset(px(MARGIN), 0);
    }

    /**
     * The row beside an option button.
     *
     * @param button 1 to {@link Button#OPTIONS}
     * @param wide whether the right half is free, so that a row of the left half may take it
     */
    Box row(int button, boolean wide) {
        int place = (button - 1) % ROWS;
        Box line = between(ROWS_TOP + place * ROW_PITCH, ROWS_TOP + (place + 1) * ROW_PITCH - ROW_GAP);
        if (wide) {
            return line;
        }
        int half = line.width() / 2 - px(3);
        return isLeft(button) ? line.withoutRight(line.width() - half) : line.withoutLeft(line.width() - half);
    }

    static boolean isLeft(int button) {
        return button <= ROWS;
    }

    /** Where a row's number stands, at the panel's edge. */
    Box tab(int button) {
        Box row = row(button, false);
        int width = px(TAB);
        return isLeft(button) ? row.withoutRight(row.width() - width) : row.withoutLeft(row.width() - width);
    }

    /** Where the name of a key stands; one of {@link #KEYS}. */
    Box key(Button key) {
        int place = KEYS.indexOf(key);
        if (place < 0) {
            throw new IllegalArgumentException("not below the panel: " + key);
        }
        int left = panel.width() * place / KEYS.size();
        int right = panel.width() * (place + 1) / KEYS.size();
        return new Box(left, px(KEYS_TOP), right - left, px(KEYS_HEIGHT)).inset(px(5), 0);
    }

    Box foot() {
        return between(FOOT_TOP, 480);
    }

    private Box between(double top, double bottom) {
        return new Box(0, px(top), panel.width(), px(bottom) - px(top));
    }
}
