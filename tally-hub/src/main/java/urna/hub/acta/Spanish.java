package urna.hub.acta;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands on an acta: {@code acta_es.properties}. Numbers are written as in Venezuela: 1.234 and 12,5 %. */
final class Spanish {
    private static final Locale LOCALE = Locale.forLanguageTag("es-VE");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "urna.hub.acta.acta",
            Locale.forLanguageTag("es"),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Spanish() {}

    static String text(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), LOCALE).format(values);
    }

    /** A place with its kind before it, unless its name begins with that word: Comuna El Panal, Estado Zulia. */
    static String place(String kind, String name) {
        String key = "kind." + kind;
        String word = WORDS.containsKey(key) ? text(key) : kind;
        boolean saysItself = name.toLowerCase(LOCALE).startsWith(word.toLowerCase(LOCALE) + " ");
        return saysItself ? name : text("place", word, name);
    }

    static String number(long number) {
        return text("number", number);
    }

    /** A share in percent; a dash where there is nothing to share. */
    static String percent(long part, long whole) {
        return whole == 0 ? "–" : text("percent", (double) part / whole);
    }
}
