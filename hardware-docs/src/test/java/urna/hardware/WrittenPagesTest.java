package urna.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;
import urna.kiosk.board.Wire;

/** The pages that people write: they name nothing that is not there, and say the same in each language. */
class WrittenPagesTest {
    private static final Pattern MARKED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private static final Pattern STEP = Pattern.compile("(?m)^\\| (\\d+) \\|.*$");

    private static String read(String language, String page) throws IOException {
        return Files.readString(ShippedBoards.PAGES.resolve(language).resolve(page), StandardCharsets.UTF_8);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        for (String language : Words.LANGUAGES) {
            try (Stream<Path> files = Files.list(ShippedBoards.PAGES.resolve(language))) {
                files.filter(Files::isRegularFile).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nameNothingThatIsNotThere(Path page) throws Exception {
        KnownNames known = KnownNames.load();
        String text = Files.readString(page, StandardCharsets.UTF_8);
        assertThat(all(MARKED, text).stream().filter(name -> !known.has(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linkToWhatIsThere(Path page) throws IOException {
        String text = Files.readString(page, StandardCharsets.UTF_8);
        assertThat(all(LINK, text))
                .allSatisfy(link -> assertThat(
                                page.toAbsolutePath().resolveSibling(link).normalize())
                        .exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"assembly.md", "bring-up.md", "self-test.md", "smoke-test.md"})
    void haveTheSameStepsInEachLanguage(String page) throws IOException {
        String spanish = read("es", page);
        String english = read("en", page);
        assertThat(all(STEP, english)).isEqualTo(all(STEP, spanish));
        assertThat(all(Pattern.compile("(?m)^(#+) "), english)).isEqualTo(all(Pattern.compile("(?m)^(#+) "), spanish));
        List<String> englishRows = rows(english);
        List<String> spanishRows = rows(spanish);
        assertThat(englishRows).hasSameSizeAs(spanishRows);
        for (int i = 0; i < spanishRows.size(); i++) {
            assertThat(all(MARKED, englishRows.get(i)))
                    .as(englishRows.get(i))
                    .containsExactlyInAnyOrderElementsOf(all(MARKED, spanishRows.get(i)));
        }
    }

    private static List<String> rows(String text) {
        return text.lines().filter(line -> line.startsWith("|")).toList();
    }

    @Test
    void theSmokeTestIsTenStepsInTenMinutes() throws IOException {
        List<Double> minutes = Pattern.compile("(?m)^\\| \\d+ \\| ([\\d.]+) \\|")
                .matcher(read("en", "smoke-test.md"))
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        assertThat(minutes).hasSize(10);
        assertThat(minutes.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void theSelfTestsPageTellsOfEveryCheckAndQuotesWhatIsSaid(String language) throws IOException {
        String page = read(language, "self-test.md");
        assertThat(all(MARKED, page)).containsAll(KnownNames.checks());
        String said = String.join(
                "\n",
                urna.kiosk.selftest.Words.in(language).bundle().keySet().stream()
                        .map(key ->
                                urna.kiosk.selftest.Words.in(language).bundle().getString(key))
                        .toList());
        assertThat(all(Pattern.compile(language.equals("es") ? "«([^»]+)»" : "\"([^\"]+)\""), page))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(said).contains(quote));
    }

    @Test
    void thePinThatIsTriedByHandIsTheOneOfTheButtonThatIsPressed() throws Exception {
        Pattern tried = Pattern.compile("`pinctrl set (\\d+) ip pu`.*`pinctrl get (\\d+)`.*`(OPTION_\\d+)`");
        for (String language : Words.LANGUAGES) {
            MatchResult found = tried.matcher(read(language, "bring-up.md"))
                    .results()
                    .findFirst()
                    .orElseThrow();
            for (Board board : ShippedBoards.load()) {
                String pin =
                        String.valueOf(board.pin(Wire.valueOf(found.group(3))).orElseThrow());
                assertThat(List.of(found.group(1), found.group(2))).containsOnly(pin);
            }
        }
    }
}
