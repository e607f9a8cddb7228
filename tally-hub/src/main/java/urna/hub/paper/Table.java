package urna.hub.paper;

import java.util.List;

/**
 * A table, which goes on over pages with its head on each.
 *
 * @param widths of the columns, as shares that add up to 1
 * @param head one cell a column
 * @param rows one cell a column each
 */
public record Table(List<Float> widths, List<Cell> head, List<List<Cell>> rows) {
    public Table {
        widths = List.copyOf(widths);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        int columns = widths.size();
        if (head.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("a row that has not " + columns + " cells");
        }
    }
}
