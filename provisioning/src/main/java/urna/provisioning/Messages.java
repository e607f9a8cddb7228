package urna.provisioning;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What members of the commission and installers read, in their language: {@code messages_<language>.properties}. */
final class Messages {
    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Messages in(Language language) {
        Locale locale = Locale.forLanguageTag(language.name());
        return new Messages(ResourceBundle.getBundle("urna.provisioning.messages", locale));
    }

    /** A message with its values, which are texts: no number is grouped or rounded on the way. */
    String text(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i].toString();
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
