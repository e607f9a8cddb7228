package urna.kiosk.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Button;

/** A screen as lines of text. */
public final class ScreenText {
    public static final int LEAST_COLUMNS = 20;
    public static final int MOST_COLUMNS = 80;

    private ScreenText() {}

    /**
     * The lines of a screen.
     *
     * @param columns the longest line, {@value #LEAST_COLUMNS} to {@value #MOST_COLUMNS}
     */
    public static List<String> of(Screen screen, int columns) {
        if (columns < LEAST_COLUMNS || columns > MOST_COLUMNS) {
            throw new IllegalArgumentException("a screen has " + LEAST_COLUMNS + " to " + MOST_COLUMNS + " columns");
        }
        List<String> text = new ArrayList<>();
        String rule = "=".repeat(columns);
        text.add(rule);
        text.addAll(wrap((isFocused(screen, Button.SELECT) ? "* " : "") + screen.title(), "  ", columns));
        screen.progress().ifPresent(progress -> text.addAll(wrap(progress, "", columns)));
        text.add("");
        text.addAll(wrap(screen.instruction(), "", columns));
        text.add("");
        for (Screen.Line line : screen.lines()) {
            text.addAll(wrap(optionText(screen, line), "       ", columns));
        }
        for (Screen.Key key : screen.keys()) {
            text.addAll(wrap(keyText(screen, key), "       ", columns));
        }
        screen.entry().ifPresent(entry -> text.addAll(wrap("[" + entry + "]", "", columns)));
        screen.answer().ifPresent(answer -> text.addAll(wrap("! " + answer, "  ", columns)));
        text.add("-".repeat(columns));
        text.addAll(wrap(screen.status().text(), "", columns));
        text.add(rule);
        return text;
    }

    private static String optionText(Screen screen, Screen.Line line) {
        String detail = line.detail().isEmpty() ? "" : ": " + line.detail();
        return mark(line.marked(), isFocused(screen, line.button())) + pad(Keypad.wordFor(line.button())) + " "
                + line.number() + ". " + line.name() + detail;
    }

    private static String keyText(Screen screen, Screen.Key key) {
        return mark(key.marked(), isFocused(screen, key.button())) + pad(Keypad.wordFor(key.button())) + " "
                + key.name();
    }

    private static boolean isFocused(Screen screen, Button button) {
        return screen.focus().equals(Optional.of(button));
    }

    private static String mark(boolean marked, boolean focused) {
        return (marked ? ">" : " ") + (focused ? "*" : " ");
    }

    private static String pad(String word) {
        return word.length() == 1 ? " [" + word + "]" : "[" + word + "]";
    }

    /** Breaks between words where it can, within a word where it must. */
    static List<String> wrap(String text, String indent, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > columns) {
            int space = rest.lastIndexOf(' ', columns);
            int end = space > indent.length() ? space : columns;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
