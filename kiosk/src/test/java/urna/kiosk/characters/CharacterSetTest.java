package urna.kiosk.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.kiosk.board.CharacterRom;
import urna.kiosk.screen.Texts;

class CharacterSetTest {
    private static String hex(String text, CharacterRom rom) {
        StringBuilder hex = new StringBuilder();
        for (byte code : CharacterSet.bytes(text, rom)) {
            hex.append(String.format(Locale.ROOT, "%02x ", code & 0xff));
        }
        return hex.toString().strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ana 1      | 41 6e 61 20 31        | 41 6e 61 20 31
            áéíóú      | 08 09 0a 0b 0c        | e1 e9 ed f3 fa
            ¿¡Ññü      | 0d 0e 0f ee f5        | bf a1 d1 f1 fc
            ÁÉÍÓÚÜ     | 41 45 49 4f 55 55     | c1 c9 cd d3 da dc
            a·b        | 61 a5 62              | 61 b7 62
            ••         | a5 a5                 | 2a 2a
            \\~        | 2f 2d                 | 5c 7e
            “x” – …    | 22 78 22 20 2d 20 2e  | 22 78 22 20 2d 20 2e
            Łódź żółw  | 4c 0b 64 7a 20 7a 0b 6c 77 | 4c f3 64 7a 20 7a f3 6c 77
            水         | 3f                    | 3f
            """)
    void givesEachLetterItsByteOrTheNearest(String text, String a00, String a02) {
        String letters = text.replace("\\\\", "\\");
        assertThat(hex(letters, CharacterRom.A00)).isEqualTo(a00);
        assertThat(hex(letters, CharacterRom.A02)).isEqualTo(a02);
    }

    @Test
    void drawsEightDifferentLettersInFiveByEightDots() {
        assertThat(CharacterSet.DRAWN).hasSize(8);
        List<List<Integer>> glyphs = CharacterSet.DRAWN
                .chars()
                .mapToObj(c -> CharacterSet.glyph(CharacterSet.DRAWN.indexOf(c)))
                .toList();
        assertThat(glyphs)
                .doesNotHaveDuplicates()
                .allSatisfy(rows -> assertThat(rows)
                        .hasSize(8)
                        .allSatisfy(row -> assertThat(row).isBetween(0, 31)));
    }

    @Test
    void hasEveryLetterOfTheKiosksOwnWords() {
        for (String language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            texts.bundle().keySet().forEach(key -> {
                String text = texts.bundle().getString(key).replace("?", "");
                byte[] codes = CharacterSet.bytes(text, CharacterRom.A00);
                assertThat(Arrays.toString(codes)).as(text).doesNotContain(" " + (int) '?' + ",");
            });
        }
    }
}
