package urna.kiosk.characters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Button;

/** What stands beside a button: where the focus is, the button's number, whether it is marked, the name. */
final class Items {
    /** As wide as what stands before a name. */
    static final String PREFIX = "   ";

    private static final char FOCUS = '>';
    private static final char MARK = '*';

    private Items() {}

    /** The rows of one option or, in the review, one contest. */
    static List<String> rows(Screen.Line line, Optional<Button> focus) {
        return Rows.of(prefix(line, focus), text(line));
    }

    /** The rows of the other buttons: two a row where their names are short enough. */
    static List<String> rows(List<Screen.Key> keys, Optional<Button> focus) {
        int half = Pane.COLUMNS / 2;
        List<String> rows = new ArrayList<>();
        String left = "";
        for (Screen.Key key : keys) {
            String text = text(key, focus);
            if (text.length() > half) {
                addUnlessEmpty(rows, left);
                rows.addAll(Rows.of(text.substring(0, 1), text.substring(1)));
                left = "";
            } else if (left.isEmpty()) {
                left = text;
            } else {
                rows.add(left + " ".repeat(half - left.length()) + text);
                left = "";
            }
        }
        addUnlessEmpty(rows, left);
        return rows;
    }

    /** What SELECT would press, in one row: the beginning of its name, which stands in full elsewhere. */
    static Optional<String> focused(Screen screen) {
        return screen.focus()
                .map(button -> screen.lines().stream()
                        .filter(line -> line.button() == button)
                        .map(line -> prefix(line, screen.focus()) + text(line))
                        .findFirst()
                        .or(() -> screen.keys().stream()
                                .filter(key -> key.button() == button)
                                .map(key -> text(key, screen.focus()))
                                .findFirst())
                        // The whole screen is meant: what it is about stands for it.
                        .orElse(FOCUS + screen.title()))
                .map(row -> row.length() > Pane.COLUMNS ? row.substring(0, Pane.COLUMNS) : row);
    }

    private static String prefix(Screen.Line line, Optional<Button> focus) {
        String number = Integer.toString(line.button().number().orElseThrow());
        return focus(line.button(), focus) + number + (line.marked() ? MARK : ' ');
    }

    private static String text(Screen.Line line) {
        return line.detail().isEmpty() ? line.name() : line.name() + ": " + line.detail();
    }

    private static String text(Screen.Key key, Optional<Button> focus) {
        return focus(key.button(), focus) + key.name() + (key.marked() ? MARK : "");
    }

    private static String focus(Button button, Optional<Button> focus) {
        return String.valueOf(focus.equals(Optional.of(button)) ? FOCUS : ' ');
    }

    private static void addUnlessEmpty(List<String> rows, String row) {
        if (!row.isEmpty()) {
            rows.add(row);
        }
    }
}
