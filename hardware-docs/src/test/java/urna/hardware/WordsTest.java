package urna.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import urna.hardware.words.Words;

class WordsTest {
    @Test
    void saysTheSameInEachLanguage() {
        TreeSet<String> spanish = new TreeSet<>(Words.in("es").bundle().keySet());
        for (String language : Words.LANGUAGES) {
            assertThat(new TreeSet<>(Words.in(language).bundle().keySet())).isEqualTo(spanish);
        }
    }
}
