package urna.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodePartsTest {

    @Test
    void aShortTextIsOneCode() {
        String text = "x".repeat(CodeParts.MOST_BYTES);
        assertThat(CodeParts.of(text)).containsExactly(text);
    }

    @Test
    void aLongTextIsCutIntoNumberedParts() throws Exception {
        String text = "línea — áéíóú\n".repeat(500);
        List<String> parts = CodeParts.of(text);
        assertThat(parts)
                .hasSizeGreaterThan(9)
                .allSatisfy(part -> assertThat(part.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(CodeParts.MOST_BYTES));
        List<String> scanned = new ArrayList<>(parts);
        Collections.reverse(scanned);
        assertThat(CodeParts.join(scanned)).isEqualTo(text);
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

    @Test
    void aShortTextIsJoinedAsItIs() throws Exception {
        assertThat(CodeParts.join(List.of("urna.closed/v1\n"))).isEqualTo("urna.closed/v1\n");
    }

    @Test
    void aPartThatIsMissingTwiceThereOrForeignIsRefused() {
        List<String> parts = CodeParts.of("x".repeat(2000));
        assertThat(parts).hasSize(3);
        assertThatThrownBy(() -> CodeParts.join(parts.subList(0, 2))).isInstanceOf(IncompleteCodeException.class);
        assertThatThrownBy(() -> CodeParts.join(parts.subList(0, 1))).isInstanceOf(IncompleteCodeException.class);
        assertThatThrownBy(() -> CodeParts.join(List.of(parts.get(0), parts.get(1), parts.get(1))))
                .isInstanceOf(IncompleteCodeException.class);
        assertThatThrownBy(() -> CodeParts.join(List.of(parts.get(0), parts.get(1), "something else")))
                .isInstanceOf(IncompleteCodeException.class);
    }
}
