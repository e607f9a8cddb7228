package urna.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodePartsTest {

    /** What whoever scans the codes does. */
    static String join(List<String> codes) {
        if (codes.size() == 1) {
            return codes.get(0);
        }
        for (int i = 0; i < codes.size(); i++) {
            assertThat(codes.get(i)).startsWith((i + 1) + "/" + codes.size() + "\n");
        }
        return codes.stream()
                .map(code -> code.substring(code.indexOf('\n') + 1))
                .collect(Collectors.joining());
    }

    @Test
    void aShortTextIsOneCode() {
        String text = "x".repeat(CodeParts.MOST_BYTES);
        assertThat(CodeParts.of(text)).containsExactly(text);
    }

    @Test
    void aLongTextIsCutIntoNumberedParts() {
        String text = "línea — áéíóú\n".repeat(500);
        List<String> parts = CodeParts.of(text);
        assertThat(parts)
                .hasSizeGreaterThan(9)
                .allSatisfy(part -> assertThat(part.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(CodeParts.MOST_BYTES));
        assertThat(join(parts)).isEqualTo(text);
    }

    @Test
    void oneByteTooManyMakesTwo() {
        assertThat(CodeParts.of("x".repeat(CodeParts.MOST_BYTES + 1))).hasSize(2);
    }

    @Test
    void theLongestEntryOfALogFits() {
        assertThat(CodeParts.of("x".repeat(65_535))).hasSizeLessThan(100);
        assertThatThrownBy(() -> CodeParts.of("x".repeat(70_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
