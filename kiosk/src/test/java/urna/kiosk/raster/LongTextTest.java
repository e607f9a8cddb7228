package urna.kiosk.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Button;

/** Texts as long as an election package may have them, far beyond what a panel is made for. */
class LongTextTest {
    private static final int LONGEST = 1000;

    /** As long as a title or a name may be and still be in letters that everybody can read, one beside the other. */
    private static final int READABLE = 300;

    private static String words(int characters) {
        String text = IntStream.range(0, characters)
                .mapToObj(i -> "łańcuch-" + i + " ñandú")
                .collect(Collectors.joining(" "));
        return text.substring(0, characters - 1) + "z";
    }

    static Stream<Arguments> lengths() {
        return PanelSize.ALL.stream()
                .flatMap(panel -> Stream.of(
                        Arguments.of(20, LONGEST, panel),
                        Arguments.of(LONGEST, 20, panel),
                        Arguments.of(LONGEST, LONGEST, panel),
                        Arguments.of(READABLE, READABLE, panel),
                        Arguments.of(120, 400, panel)));
    }

    @ParameterizedTest(name = "title {0}, name {1}, {2}")
    @MethodSource("lengths")
    void losesNoWord(int title, int name, PanelSize panel) {
        Screen screen = screen(words(title), words(name), panel);
        List<Piece> pieces = Layout.of(screen, panel);
        Box whole = new Grid(panel).whole();
        assertThat(pieces).allMatch(piece -> whole.contains(piece.box()));
        assertThat(texts(pieces)).contains(screen.title());
        assertThat(texts(pieces)).contains(screen.lines().get(0).name());
        assertNothingLiesOnLetters(pieces);
    }

    @ParameterizedTest(name = "title {0}, name {1}, {2}")
    @MethodSource("lengths")
    void isReadableUnlessItIsAbsurd(int title, int name, PanelSize panel) {
        double smallest = letters(Layout.of(screen(words(title), words(name), panel), panel))
                .filter(letters -> letters.reader() == Piece.Reader.VOTER)
                .mapToDouble(letters -> letters.setting().size())
                .min()
                .orElseThrow();
        boolean absurd = title + name > 2 * READABLE;
        assertThat(smallest >= new Grid(panel).type(Type.VOTER)).isEqualTo(!absurd);
    }

    @ParameterizedTest(name = "title {0}, name {1}, {2}")
    @MethodSource("lengths")
    void breaksAWordThatIsLongerThanALine(int title, int name, PanelSize panel) {
        String endless = String.join("", Collections.nCopies(name, "ź"));
        Screen screen = screen(words(title), endless, panel);
        List<Piece> pieces = Layout.of(screen, panel);
        assertThat(texts(pieces).replace(" ", "")).contains(endless);
        assertNothingLiesOnLetters(pieces);
    }

    private static Screen screen(String title, String name, PanelSize panel) {
        Gallery.LongElection election = new Gallery.LongElection(List.of(name, "no"), title);
        return election.screen("es", panel, List.of(Button.OPTION_1));
    }

    private static Stream<Piece.Letters> letters(List<Piece> pieces) {
        return pieces.stream().filter(Piece.Letters.class::isInstance).map(Piece.Letters.class::cast);
    }

    private static String texts(List<Piece> pieces) {
        return letters(pieces).map(letters -> letters.setting().text()).collect(Collectors.joining("\n"));
    }

    private static void assertNothingLiesOnLetters(List<Piece> pieces) {
        List<Piece.Letters> letters = letters(pieces).toList();
        for (Piece.Letters one : letters) {
            assertThat(letters)
                    .filteredOn(other -> other.box().overlaps(one.box()))
                    .containsExactly(one);
        }
    }
}
