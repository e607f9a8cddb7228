package urna.election;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in several languages; Spanish is always among them.
 *
 * @param byLanguage a text for each language tag ({@code es}, {@code en}, …)
 */
public record LocalizedText(@JsonValue Map<String, String> byLanguage) {
    public static final String SPANISH = "es";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        if (!byLanguage.containsKey(SPANISH)) {
            throw new IllegalArgumentException("a text without its Spanish form (\"es\")");
        }
        byLanguage.values().forEach(LocalizedText::requireText);
    }

    /** The same words in every language: a person's name, a title that is not translated. */
    public static LocalizedText untranslated(String text) {
        return new LocalizedText(Map.of(SPANISH, text));
    }

    public static LocalizedText of(String spanish, String english) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(SPANISH, spanish);
        texts.put("en", english);
        return new LocalizedText(texts);
    }

    /** The text in a language, or in Spanish where that language has none. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(SPANISH, ""));
    }

    private static void requireText(String text) {
        if (text == null || text.isBlank() || text.length() > 1000) {
            throw new IllegalArgumentException("a text must have 1 to 1000 characters");
        }
        if (text.chars().anyMatch(LocalizedText::isControl)) {
            throw new IllegalArgumentException("a text must not hold control characters");
        }
    }

    /** Also line separators and what turns the direction of writing: a name must read on every screen as it was signed. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
