package urna.hub.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The page's words, from {@code messages_<language>.properties}. */
final class Words {
    private static final String SPANISH = "es";
    private static final Map<String, Map<String, String>> BY_LANGUAGE =
            Map.of(SPANISH, read(SPANISH), "en", read("en"));

    private Words() {}

    /** The words in a language; in Spanish where there are none in it. */
    static Map<String, String> in(String language) {
        Map<String, String> words = BY_LANGUAGE.get(language);
        return words == null ? in(SPANISH) : words;
    }

    private static Map<String, String> read(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "urna.hub.web.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }
}
