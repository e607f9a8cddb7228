package urna.kiosk.raster;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Option;
import urna.kiosk.screen.Texts;
import urna.kiosk.session.Button;
import urna.kiosk.session.Paging;

/**
 * How many lines a page has at one panel size: as many as can be read by everybody, in every language, so that switching the
 * language turns no page. Fewer lines before smaller letters.
 */
final class PageCapacity {
    private final Election election;
    private final Grid grid;

    private PageCapacity(Election election, PanelSize panel) {
        this.election = election;
        this.grid = new Grid(panel);
    }

    static Paging of(Election election, PanelSize panel) {
        PageCapacity capacity = new PageCapacity(election, panel);
        Map<String, Integer> options = new LinkedHashMap<>();
        election.contests().forEach(contest -> options.put(contest.id(), capacity.of(contest)));
        return new Paging(options, capacity.ofReview());
    }

    private int of(Contest contest) {
        boolean pictures = election.pictures().stream()
                .anyMatch(picture -> picture.contest().equals(contest.id()));
        List<Text> names = languages()
                .flatMap(language -> contest.options().stream()
                        .map(option -> new Text(option.name().in(language), "")))
                .toList();
        boolean title =
                languages().allMatch(language -> Head.fits(contest.title().in(language), grid));
        return title ? capacity(names, contest.options().size(), pictures, false) : PageForm.ALONE.lines();
    }

    private int ofReview() {
        List<Text> longest = languages()
                .flatMap(language -> election.contests().stream().map(contest -> longestLine(contest, language)))
                .toList();
        return capacity(longest, election.contests().size(), false, true);
    }

    private int capacity(List<Text> lines, int count, boolean pictures, boolean review) {
        // A page that has no line on the right gives its lines the whole width.
        PageForm widest = count <= PageForm.ONE_COLUMN.lines() ? PageForm.ONE_COLUMN : PageForm.TWO_COLUMNS;
        if (fit(lines, widest, pictures, review)) {
            return Button.OPTIONS;
        }
        return fit(lines, PageForm.ONE_COLUMN, pictures, review) ? PageForm.ONE_COLUMN.lines() : PageForm.ALONE.lines();
    }

    private boolean fit(List<Text> lines, PageForm form, boolean pictures, boolean review) {
        Row row = form.row(1, pictures, review, grid, 0);
        return lines.stream()
                .allMatch(line ->
                        row.fits(Row.set(line.name(), line.detail(), false, grid.type(Type.VOTER), row.text())));
    }

    /** The most that the review can have to say of a contest. */
    private static Text longestLine(Contest contest, String language) {
        String names = contest.options().stream()
                .map(Option::name)
                .map(name -> name.in(language))
                .sorted(Comparator.comparingDouble(PageCapacity::width).reversed())
                .limit(contest.rule().mostChoices())
                .collect(Collectors.joining(", "));
        return new Text(contest.title().in(language), names);
    }

    private static double width(String name) {
        return Word.of(name, Weight.BOLD).stream()
                .mapToDouble(word -> word.width(1) + word.spaceAfter(1))
                .sum();
    }

    private static Stream<String> languages() {
        return Texts.LANGUAGES.stream();
    }

    /** What may have to stand in a row: see {@link urna.kiosk.screen.Screen.Line}. */
    private record Text(String name, String detail) {}
}
