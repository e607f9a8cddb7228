package urna.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import urna.kiosk.session.Answer;
import urna.kiosk.session.VoidReason;
import urna.log.VerifiedLog;
import urna.record.Alarm;

class TextsTest {
    private static final Pattern VALUE = Pattern.compile("%\\d\\$s");

    private static Set<String> keys(String language) {
        return new TreeSet<>(Texts.in(language).bundle().keySet());
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        for (String language : Texts.LANGUAGES) {
            assertThat(keys(language)).as(language).isEqualTo(keys("es"));
        }
    }

    @Test
    void everyLanguageTakesTheSameValues() {
        for (String key : keys("es")) {
            assertThat(values("en", key)).as(key).isEqualTo(values("es", key));
        }
    }

    private static List<String> values(String language, String key) {
        return VALUE.matcher(Texts.in(language).bundle().getString(key))
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void everyConstantHasAText() {
        Set<String> wanted = Stream.of(
                        named("answer.", Answer.values(), ""),
                        named("status.polls.", VerifiedLog.Phase.values(), ""),
                        named("status.alarm.", Alarm.Part.values(), ""),
                        named("screen.LOCKED.", VerifiedLog.Phase.values(), ".instruction"),
                        named("screen.VOIDED.", VoidReason.values(), ".title"),
                        named("report.title.", Printout.Kind.values(), ""))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        assertThat(keys("es")).containsAll(wanted);
    }

    private static Stream<String> named(String before, Enum<?>[] constants, String after) {
        return Arrays.stream(constants).map(constant -> before + constant.name() + after);
    }

    @Test
    void aLanguageWithoutAFileIsNotReplacedByTheMachines() {
        assertThatThrownBy(() -> Texts.in("xx")).isInstanceOf(MissingResourceException.class);
    }
}
