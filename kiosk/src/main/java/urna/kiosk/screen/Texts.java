package urna.kiosk.screen;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The kiosk's own words in one language, from {@code messages_<tag>.properties}.
 *
 * @param language the language's tag
 */
public record Texts(String language, ResourceBundle bundle) {
    /** The languages that there are files for, the first being the one that a session begins in. */
    public static final List<String> LANGUAGES = List.of("es", "en");

    private static final String FILES = "urna.kiosk.screen.messages";

    public static Texts in(String language) {
        // Without the fallback to the machine's own language, which is nobody's decision.
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(language, ResourceBundle.getBundle(FILES, Locale.forLanguageTag(language), exactly));
    }

    /**
     * One text.
     *
     * @param values for the text's {@code %1$s}, {@code %2$s}, …
     * @throws java.util.MissingResourceException if the language's file does not have it
     */
    public String get(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }

    /** The text of an enum's constant: {@code answer.KEY_OFF}. */
    String get(String group, Enum<?> constant, Object... values) {
        return get(group + "." + constant.name(), values);
    }
}
