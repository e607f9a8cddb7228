package urna.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void theLanguagesHaveTheSameMessages() {
        assertThat(bundle(Language.en).keySet()).isEqualTo(bundle(Language.es).keySet());
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("urna.provisioning.messages", Locale.forLanguageTag(language.name()));
    }
}
