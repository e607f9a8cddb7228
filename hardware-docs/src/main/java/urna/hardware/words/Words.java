package urna.hardware.words;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import urna.hardware.harness.CasePlace;
import urna.kiosk.board.Board;
import urna.kiosk.board.Wire;

/**
 * The words of pages and drawings in one language.
 *
 * @param language the language's tag
 */
public record Words(String language, ResourceBundle bundle) {
    /** The languages that pages are made in, the default first. */
    public static final List<String> LANGUAGES = List.of("es", "en");

    public static Words in(String language) {
        // Without the fallback to the machine's own language, which is nobody's decision.
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(
                language, ResourceBundle.getBundle("urna.hardware.messages", Locale.forLanguageTag(language), exactly));
    }

    /**
     * One text.
     *
     * @param values for the text's {@code %1$s}, {@code %2$s}, …
     */
    public String get(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }

    /** A shipped board's name; of a board of one's own, what its file says. */
    public String name(Board board) {
        String key = "board." + board.name();
        return bundle.containsKey(key) ? get(key) : board.name();
    }

    /** What a wire leads to and where that is: as {@code kiosk selftest} asks for it, where it asks for it by name. */
    public String wire(Wire wire) {
        return switch (wire) {
            case TAMPER, MAINS, LAMP, BUZZER -> get("wire." + wire);
            default -> urna.kiosk.selftest.Words.in(language).get("wire." + wire);
        };
    }

    /** What stands beside a button or lamp on a plate. */
    public String legend(Wire wire) {
        return get("legend." + wire);
    }

    /** A number with one decimal. */
    public String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return language.equals("es") ? text.replace('.', ',') : text;
    }

    public String place(CasePlace place) {
        return get("place." + place);
    }
}
