package urna.kiosk.selftest;

import java.util.Locale;
import java.util.ResourceBundle;

/** The self-test's words in one language. The hardware pages call wires what the self-test calls them. */
public record Words(ResourceBundle bundle) {
    public static Words in(String language) {
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(
                ResourceBundle.getBundle("urna.kiosk.selftest.messages", Locale.forLanguageTag(language), exactly));
    }

    /**
     * One text.
     *
     * @param values for the text's {@code %1$s}, {@code %2$s}, …
     */
    public String get(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }
}
