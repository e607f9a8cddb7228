package urna.kiosk.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.Texts;

/** What has to hold of every screen, whatever it says. */
class ReadabilityTest {
    /** WCAG 2.2, 1.4.3: large is 24 px, or 18.66 px in bold. */
    private static final double LARGE = 24;

    private static final double LARGE_BOLD = 18.66;

    static Stream<Arguments> screens() {
        return PanelSize.ALL.stream()
                .flatMap(panel -> Texts.LANGUAGES.stream()
                        .flatMap(language -> Gallery.screens(language, panel).entrySet().stream()
                                .map(screen -> arguments(screen, panel))));
    }

    private static Arguments arguments(Map.Entry<String, Screen> screen, PanelSize panel) {
        String name = screen.getKey() + " " + screen.getValue().language() + " " + panel;
        return Arguments.of(org.junit.jupiter.api.Named.of(name, screen.getValue()), panel);
    }

    private static <T extends Piece> List<T> pieces(Screen screen, PanelSize panel, Class<T> type) {
        return Layout.of(screen, panel).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void capitalsAreAsHighAsEverybodyNeeds(Screen screen, PanelSize panel) {
        double pixelMm = Type.PIXEL_MM * PanelSize.W800_H480.height() / panel.height();
        assertThat(pieces(screen, panel, Piece.Letters.class)).isNotEmpty().allSatisfy(letters -> {
            double capitalMm = letters.setting().size() * Setting.CAPITAL * pixelMm;
            assertThat(capitalMm)
                    .as(letters.setting().text())
                    .isGreaterThanOrEqualTo(
                            letters.reader() == Piece.Reader.VOTER ? Type.VOTER_CAPITAL_MM : Type.STATUS_CAPITAL_MM);
        });
    }

    @ParameterizedTest
    @MethodSource("screens")
    void lettersStandOutFromWhatTheyStandOn(Screen screen, PanelSize panel) {
        assertThat(pieces(screen, panel, Piece.Letters.class)).allSatisfy(letters -> {
            boolean bold = letters.setting().lines().stream()
                    .flatMap(List::stream)
                    .allMatch(word -> word.weight() == Weight.BOLD);
            boolean large = letters.setting().size() >= (bold ? LARGE_BOLD : LARGE);
            assertThat(letters.ink().contrastWith(letters.ground()))
                    .as(letters.ink() + " on " + letters.ground())
                    .isGreaterThanOrEqualTo(large ? 3 : 4.5);
        });
    }

    @ParameterizedTest
    @MethodSource("screens")
    void signsAndEdgesStandOut(Screen screen, PanelSize panel) {
        assertThat(pieces(screen, panel, Piece.Sign.class))
                .allSatisfy(sign -> assertThat(sign.ink().contrastWith(sign.ground()))
                        .as(sign.form() + " " + sign.ink() + " on " + sign.ground())
                        .isGreaterThanOrEqualTo(3));
        assertThat(pieces(screen, panel, Piece.Edge.class))
                .allSatisfy(edge -> assertThat(edge.ink().contrastWith(edge.ground()))
                        .as(edge.ink() + " on " + edge.ground())
                        .isGreaterThanOrEqualTo(3));
    }

    /** The grounds that the layout names are those that it has painted. */
    @ParameterizedTest
    @MethodSource("screens")
    void lettersStandOnTheColourThatIsSaid(Screen screen, PanelSize panel) {
        List<Piece> pieces = Layout.of(screen, panel);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Letters letters) {
                List<Piece> below = pieces.subList(0, i).stream()
                        .filter(piece -> piece.box().contains(letters.box()))
                        .filter(piece -> piece instanceof Piece.Plane || piece instanceof Piece.Sign)
                        .toList();
                Piece nearest = below.get(below.size() - 1);
                Ink ink = nearest instanceof Piece.Plane plane ? plane.ink() : ((Piece.Sign) nearest).ink();
                assertThat(letters.ground()).as(letters.setting().text()).isEqualTo(ink);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nothingLeavesThePanelAndNoLettersLieOnOthers(Screen screen, PanelSize panel) {
        Box whole = new Grid(panel).whole();
        List<Piece> pieces = Layout.of(screen, panel);
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(whole.contains(piece.box()))
                        .as(piece.toString())
                        .isTrue());
        List<Piece> apart = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Letters || piece instanceof Piece.Image) {
                assertThat(apart).noneMatch(other -> other.box().overlaps(piece.box()));
                apart.add(piece);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyWordIsThere(Screen screen, PanelSize panel) {
        List<String> drawn = pieces(screen, panel, Piece.Letters.class).stream()
                .map(letters -> letters.setting().text())
                .toList();
        for (String text : texts(screen)) {
            assertThat(drawn).as("drawn").anyMatch(each -> each.contains(text));
        }
    }

    /** The instruction gives way to the answer if there is no room for both. */
    private static List<String> texts(Screen screen) {
        List<String> texts =
                new ArrayList<>(List.of(screen.title(), screen.status().text()));
        screen.answer().ifPresentOrElse(texts::add, () -> texts.add(screen.instruction()));
        screen.progress().ifPresent(texts::add);
        screen.keys().forEach(key -> texts.add(key.name()));
        for (Screen.Line line : screen.lines()) {
            texts.add(String.valueOf(line.number()));
            texts.add(line.detail().isEmpty() ? line.name() : line.name() + " " + line.detail());
        }
        if (screen.test()) {
            texts.add(Texts.in(screen.language()).get("test.banner"));
        }
        return texts;
    }

    /** A marked line differs from the same line unmarked in more than colour. */
    @ParameterizedTest
    @MethodSource("screens")
    void whatIsMarkedHasACheck(Screen screen, PanelSize panel) {
        long marked = screen.lines().stream().filter(Screen.Line::marked).count()
                + screen.keys().stream().filter(Screen.Key::marked).count();
        boolean symbol = screen.kind() == Screen.Kind.RECORDED;
        assertThat(pieces(screen, panel, Piece.Sign.class))
                .filteredOn(sign -> sign.form() == Form.CHECK)
                .hasSize((int) marked + (symbol ? 1 : 0));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyNumberStandsAtTheHeightOfItsButton(Screen screen, PanelSize panel) {
        Box[] tabs = pieces(screen, panel, Piece.Sign.class).stream()
                .filter(sign -> sign.form() == Form.TAB_LEFT || sign.form() == Form.TAB_RIGHT)
                .map(Piece::box)
                .toArray(Box[]::new);
        Grid grid = new Grid(panel);
        Box[] expected = screen.lines().stream()
                .map(line -> grid.tab(line.button().number().orElseThrow()))
                .toArray(Box[]::new);
        if (screen.entry().isEmpty()) {
            assertThat(Arrays.asList(tabs)).containsExactly(expected);
        } else {
            assertThat(tabs).as("a keypad").hasSize(10);
        }
    }
}
