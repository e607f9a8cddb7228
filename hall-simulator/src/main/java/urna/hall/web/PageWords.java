package urna.hall.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The words of the pages around the kiosk's own screen, from the resource files {@code words_<language>.properties}. */
final class PageWords {
    private PageWords() {}

    /** All words by key; Spanish for a language that has none. */
    static Map<String, String> in(String language) {
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("es");
        ResourceBundle bundle = ResourceBundle.getBundle(
                "urna.hall.web.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }
}
