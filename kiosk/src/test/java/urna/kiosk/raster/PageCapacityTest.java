package urna.kiosk.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import urna.election.Contest;
import urna.election.Election;
import urna.election.LocalizedText;
import urna.election.Option;
import urna.election.Picture;
import urna.election.Rule;
import urna.kiosk.session.Paging;
import urna.testing.TestElection;

class PageCapacityTest {
    static final List<PanelSize> SIZES = PanelSize.ALL;

    private static final String SHORT = "Plaza Núñez";
    private static final String TWO_LINES_OF_A_HALF = "Parque y sombra para la calle Ñandú";
    private static final String TWO_LINES =
            "Reparación de la cañería y de las bombas entre la calle Cigüeña y el mercado";
    private static final String LONG = Gallery.LONG_NAMES.get(0);

    private static Paging paging(PanelSize panel, List<String> names, String title) {
        return new Gallery.LongElection(names, title).paging(panel);
    }

    private static int options(PanelSize panel, List<String> names) {
        return paging(panel, names, "¿Qué se hace?").options().getOrDefault("larga", 0);
    }

    private static List<String> seven(String name) {
        return numbered(7, name);
    }

    /** No two options have the same name. */
    private static List<String> numbered(int count, String name) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> name + " " + i).toList();
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void aPageHasFewerLinesTheLongerTheNames(PanelSize panel) {
        assertThat(options(panel, seven(SHORT))).isEqualTo(10);
        assertThat(options(panel, seven(TWO_LINES_OF_A_HALF))).isEqualTo(10);
        assertThat(options(panel, seven(TWO_LINES))).isEqualTo(5);
        assertThat(options(panel, seven(LONG))).isEqualTo(1);
    }

    /** With five options nothing stands on the right, so that there is the whole width for them. */
    @ParameterizedTest
    @FieldSource("SIZES")
    void fiveLongNamesNeedOnePage(PanelSize panel) {
        assertThat(options(panel, numbered(5, TWO_LINES))).isEqualTo(10);
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void oneLongNameDecidesForItsContest(PanelSize panel) {
        assertThat(options(
                        panel,
                        Stream.concat(seven(SHORT).stream(), Stream.of(LONG)).toList()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void aTitleWithoutRoomAboveTheRowsHasAnOptionAPage(PanelSize panel) {
        assertThat(paging(panel, seven(SHORT), LONG + " " + LONG).options()).containsEntry("larga", 1);
    }

    /** The review must have room for the longest names that can be chosen. */
    @ParameterizedTest
    @FieldSource("SIZES")
    void theReviewHasRoomForTheLongestChoice(PanelSize panel) {
        assertThat(paging(panel, seven(SHORT), "¿Qué se hace?").contests()).isEqualTo(10);
        assertThat(paging(panel, seven(TWO_LINES), "¿Qué se hace?").contests()).isEqualTo(1);
    }

    /** Switching the language turns no page. */
    @ParameterizedTest
    @FieldSource("SIZES")
    void theLongestLanguageDecides(PanelSize panel) {
        List<Option> options = Stream.of("a", "b", "c", "d", "e", "f")
                .map(id -> new Option(id, LocalizedText.of(SHORT + id, TWO_LINES + id)))
                .toList();
        assertThat(PageCapacity.of(election(options, List.of()), panel).options())
                .containsEntry("c", 5);
    }

    @Test
    void picturesNeedRoom() {
        List<Option> options = Stream.of("a", "b", "c", "d", "e", "f")
                .map(id -> new Option(
                        id, LocalizedText.untranslated("Escuela de oficios y huerto comunal de Luz Núñez " + id)))
                .toList();
        Picture picture = new Picture("c", "f", "0".repeat(64));
        assertThat(PageCapacity.of(election(options, List.of()), PanelSize.W800_H480)
                        .options())
                .containsEntry("c", 10);
        assertThat(PageCapacity.of(election(options, List.of(picture)), PanelSize.W800_H480)
                        .options())
                .isEqualTo(Map.of("c", 5));
    }

    private static Election election(List<Option> options, List<Picture> pictures) {
        Contest contest = new Contest("c", LocalizedText.untranslated("¿Qué?"), new Rule.ChooseOne(1), options);
        Election election = new TestElection(TestElection.Settings.standard().contests(List.of(contest))).election();
        return new Election(
                election.format(),
                election.id(),
                election.revision(),
                election.title(),
                election.commune(),
                election.publication(),
                election.poolSize(),
                election.contests(),
                election.kiosks(),
                election.hub(),
                election.witnesses(),
                election.commission(),
                election.limits(),
                election.paper(),
                pictures);
    }
}
