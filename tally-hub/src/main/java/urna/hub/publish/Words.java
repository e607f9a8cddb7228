package urna.hub.publish;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the published pages say in a language: {@code messages_<language>.properties}.
 *
 * @param language {@code es} or {@code en}
 */
record Words(String language) {
    String text(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "urna.hub.publish.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Locale numbers = Locale.forLanguageTag(language.equals("es") ? "es-VE" : language);
        return new MessageFormat(bundle.getString(key), numbers).format(values);
    }

    String number(long number) {
        return text("number", number);
    }

    /** A share in percent; a dash where there is nothing to share. */
    String percent(long part, long whole) {
        return whole == 0 ? "–" : text("percent", (double) part / whole);
    }

    /** The other language of the two. */
    Words other() {
        return new Words(language.equals("es") ? "en" : "es");
    }

    /** What a page is called in this language: Spanish is what a reader gets who asks for the folder. */
    String page() {
        return language.equals("es") ? "index.html" : "index.en.html";
    }
}
