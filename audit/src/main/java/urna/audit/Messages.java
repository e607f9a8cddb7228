package urna.audit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What an auditor reads, in their language: {@code messages_<language>.properties}. */
final class Messages {
    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    static Messages in(Language language) {
        return new Messages(language, ResourceBundle.getBundle("urna.audit.messages", locale(language)));
    }

    private static Locale locale(Language language) {
        return Locale.forLanguageTag(language.name());
    }

    /** A message with its values. Numbers are written with the language's separators. */
    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale(language)).format(values);
    }

    /** A message without values, or the other text where there is no such message. */
    String textOr(String key, String other) {
        return bundle.containsKey(key) ? text(key) : other;
    }

    String language() {
        return language.name();
    }
}
