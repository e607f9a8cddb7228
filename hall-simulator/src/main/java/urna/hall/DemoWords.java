package urna.hall;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import urna.audit.Language;

/** What the demonstration says on the terminal, from {@code demo_<language>.properties}. */
final class DemoWords {
    private final ResourceBundle bundle;

    private final Language language;

    private DemoWords(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    static DemoWords in(Language language) {
        Locale locale = Locale.forLanguageTag(language.name());
        return new DemoWords(ResourceBundle.getBundle("urna.hall.demo", locale), language);
    }

    Language language() {
        return language;
    }

    String text(String key, String... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
