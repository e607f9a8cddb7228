package urna.hub.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A page's words in the languages that the hub speaks. */
public final class Words {
    private static final String SPANISH = "es";
    private static final String ENGLISH = "en";

    private final Map<String, String> spanish;
    private final Map<String, String> english;

    private Words(Map<String, String> spanish, Map<String, String> english) {
        this.spanish = spanish;
        this.english = english;
    }

    /** Reads them from {@code <bundle>_<language>.properties} on the class path. */
    public static Words of(String bundle) {
        return new Words(read(bundle, SPANISH), read(bundle, ENGLISH));
    }

    private static Map<String, String> read(String name, String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                name,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }

    /** The words in a language; in Spanish where there are none in it. */
    public Map<String, String> in(@Nullable String language) {
        return ENGLISH.equals(language) ? english : spanish;
    }

    /** Answers with them in the language that the query's {@code lang} asks for. */
    public void send(Context request) {
        JsonAnswer.send(request, in(request.queryParam("lang")));
    }
}
