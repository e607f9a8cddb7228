package urna.kiosk.characters;

import java.util.ArrayList;
import java.util.List;

/**
 * What the display shows at once.
 *
 * @param rows {@value #ROWS} rows of {@value #COLUMNS} characters each, filled up with spaces
 */
public record Pane(List<String> rows) {
    public static final int ROWS = 4;
    public static final int COLUMNS = 20;

    public Pane {
        rows = List.copyOf(rows);
    }

    /** A pane of rows that may be shorter, and fewer. */
    static Pane of(List<String> text) {
        if (text.size() > ROWS) {
            throw new IllegalArgumentException("a pane has " + ROWS + " rows, not " + text.size());
        }
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(fill(row < text.size() ? text.get(row) : ""));
        }
        return new Pane(rows);
    }

    private static String fill(String row) {
        if (row.length() > COLUMNS) {
            throw new IllegalArgumentException("a row of " + row.length() + " characters");
        }
        return row + " ".repeat(COLUMNS - row.length());
    }

    /** A pane tells what a voter chose: it must not get into a log. */
    @Override
    public String toString() {
        return "a pane";
    }
}
