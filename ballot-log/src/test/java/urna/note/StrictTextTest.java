package urna.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "+5", "-5", "05", "٥", " 5", "5 ", "9223372036854775808", "0x5", "5.0"})
    void whatIsNotACanonicalDecimalIsRefused(String text) {
        assertThatThrownBy(() -> StrictText.decimal(text)).isInstanceOf(MalformedTextException.class);
    }

    @Test
    void decimalsReachFromZeroToTheLargestLong() throws Exception {
        assertThat(StrictText.decimal("0")).isZero();
        assertThat(StrictText.decimal("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AA=", "AB==", "A A=", "AA==\n", "AA_-"})
    void whatIsNotCanonicalBase64IsRefused(String text) {
        assertThatThrownBy(() -> StrictText.base64(text)).isInstanceOf(MalformedTextException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0G", "AB", "abcd"})
    void whatIsNotLowerCaseHexOfTheLengthIsRefused(String text) {
        assertThatThrownBy(() -> StrictText.hex(text, 1)).isInstanceOf(MalformedTextException.class);
    }

    @Test
    void linesPartAtNewlinesAlone() throws Exception {
        assertThat(StrictText.lines("a\rb\n\nc\n")).containsExactly("a\rb", "", "c");
        assertThatThrownBy(() -> StrictText.lines("a")).isInstanceOf(MalformedTextException.class);
    }
}
