package urna.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTextTest {
    @Test
    void allOfSpanishIsPrintedAsItIs() {
        String spanish = "áéíóúüñÁÉÍÓÚÜÑ¿¡ºª«»·0-9 a-z A-Z /()%";
        assertThat(PaperText.printable(spanish)).isEqualTo(spanish);
        assertThat(new String(spanish.getBytes(PaperText.CODE_PAGE), PaperText.CODE_PAGE))
                .isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource({
        "Łódź, Lódz",
        "“así” — y más…, \"así\" - y más...",
        "Ağaç, Agaç",
        "e\u0301l, él",
        "日本, ??",
        "una 😀 cara, una ? cara"
    })
    void whatThePrinterLacksHasASubstitute(String text, String printed) {
        assertThat(PaperText.printable(text)).isEqualTo(printed);
    }

    @Test
    void breaksBetweenWordsWhereItCan() {
        assertThat(PaperText.wrap("Escaleras del sector La Loma", 12))
                .containsExactly("Escaleras", "del sector", "La Loma");
        assertThat(PaperText.wrap("doce-letras1 y más", 12)).containsExactly("doce-letras1", "y más");
        assertThat(PaperText.wrap("abcdefghijklmnop", 6)).containsExactly("abcdef", "ghijkl", "mnop");
        assertThat(PaperText.wrap("", 6)).containsExactly("");
    }
}
