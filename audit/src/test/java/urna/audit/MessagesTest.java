package urna.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import urna.tally.Outcome;
import urna.tally.Place;

class MessagesTest {
    @Test
    void theLanguagesHaveTheSameMessages() {
        assertThat(bundle(Language.en).keySet()).isEqualTo(bundle(Language.es).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everyClaimStandingAndDecisionHasItsWords(Language language) {
        Stream<String> keys = Stream.of(
                        Arrays.stream(ClaimKind.values()).map(kind -> "claim." + kind.word()),
                        Arrays.stream(Unverified.values()).map(what -> "unverified." + what.word()),
                        Arrays.stream(Place.Standing.values()).map(place -> "recount.standing." + place.word()),
                        Arrays.stream(Outcome.Decision.values()).map(decision -> "recount.decision." + decision.word()))
                .flatMap(all -> all);

        assertThat(bundle(language).keySet()).containsAll(keys.toList());
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("urna.audit.messages", Locale.forLanguageTag(language.name()));
    }
}
