package urna.kiosk.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import urna.kiosk.board.Wire;
import urna.kiosk.screen.Texts;
import urna.record.Alarm;

class WordsTest {
    @Test
    void saysTheSameInEachLanguage() {
        List<String> spanish =
                Words.in("es").bundle().keySet().stream().sorted().toList();
        for (String language : Texts.LANGUAGES) {
            Words words = Words.in(language);
            assertThat(words.bundle().keySet()).containsExactlyInAnyOrderElementsOf(spanish);
            spanish.forEach(key -> assertThat(words.get(key, "a", "b", "c")).isNotBlank());
        }
    }

    @Test
    void namesEveryContactAndPart() {
        Words words = Words.in("es");
        Arrays.stream(Alarm.Part.values())
                .forEach(part -> assertThat(words.get("part." + part)).isNotBlank());
        Wire.buttons().forEach(wire -> assertThat(words.get("wire." + wire)).isNotBlank());
    }
}
