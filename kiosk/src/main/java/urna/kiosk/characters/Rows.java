package urna.kiosk.characters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Texts broken into rows: between words where that can be, within a word where it must. Nothing is left out. */
final class Rows {
    private Rows() {}

    /**
     * The rows of a text.
     *
     * @param first what the first row begins with; the others begin with as many spaces
     */
    static List<String> of(String first, String text) {
        String indent = " ".repeat(first.length());
        int width = Pane.COLUMNS - first.length();
        List<String> rows = new ArrayList<>();
        // One character a cell: a letter and its accent must be one.
        String rest = Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        String start = first;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            rows.add(start + rest.substring(0, end));
            rest = rest.substring(end).strip();
            start = indent;
        }
        rows.add(start + rest);
        return rows;
    }

    static List<String> of(String text) {
        return of("", text);
    }
}
