package urna.hub.paper;

/**
 * One cell of a table.
 *
 * @param text may take several lines
 * @param style how it is set
 * @param isRight whether it stands at the right: numbers do
 */
public record Cell(String text, Style style, boolean isRight) {
    public static Cell left(String text) {
        return new Cell(text, Style.TEXT, false);
    }

    public static Cell strong(String text) {
        return new Cell(text, Style.STRONG, false);
    }

    public static Cell small(String text) {
        return new Cell(text, Style.SMALL, false);
    }

    public static Cell right(String text) {
        return new Cell(text, Style.TEXT, true);
    }

    /** The same, in the small bold letters of a table's head. */
    public Cell asHead() {
        return new Cell(text, Style.STRONG, isRight);
    }
}
