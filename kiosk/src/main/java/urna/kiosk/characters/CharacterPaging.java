package urna.kiosk.characters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Option;
import urna.kiosk.screen.Texts;
import urna.kiosk.session.Paging;

/**
 * How much of an election fits on the display: as many options as stand on one pane together, in every language. So whoever
 * has turned to every page has had every option before their eyes. A single option whose name is longer than a pane has its
 * page, and its panes, for itself.
 */
public final class CharacterPaging {
    private CharacterPaging() {}

    public static Paging of(Election election) {
        int rows = TestMark.rowsLeft(election.isTest());
        Map<String, Integer> options = new LinkedHashMap<>();
        for (Contest contest : election.contests()) {
            options.put(contest.id(), most(rows, optionRows(contest)));
        }
        return new Paging(options, most(rows, reviewRows(election)));
    }

    /** The largest number of items a page such that every page fits. */
    private static int most(int rows, List<Integer> items) {
        for (int lines = rows; lines > 1; lines--) {
            if (everyPageFits(rows, items, lines)) {
                return lines;
            }
        }
        return 1;
    }

    private static boolean everyPageFits(int rows, List<Integer> items, int lines) {
        for (int from = 0; from < items.size(); from += lines) {
            List<Integer> page = items.subList(from, Math.min(items.size(), from + lines));
            if (page.stream().mapToInt(Integer::intValue).sum() > rows) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> optionRows(Contest contest) {
        List<Integer> rows = new ArrayList<>();
        for (Option option : contest.options()) {
            rows.add(Texts.LANGUAGES.stream()
                    .mapToInt(language -> rows(option.name().in(language)))
                    .max()
                    .orElseThrow());
        }
        return rows;
    }

    private static List<Integer> reviewRows(Election election) {
        return election.contests().stream()
                .map(contest -> Texts.LANGUAGES.stream()
                        .mapToInt(language -> reviewRows(contest, language))
                        .max()
                        .orElseThrow())
                .toList();
    }

    /** At most: what is broken into rows as a whole never takes more than its pieces do, each begun on a row of its own. */
    private static int reviewRows(Contest contest, String language) {
        int blank = rows(Texts.in(language).get("review.blank"));
        int chosen = contest.options().stream()
                .map(option -> rows(option.name().in(language) + ","))
                .sorted(Comparator.reverseOrder())
                .limit(contest.rule().mostChoices())
                .mapToInt(Integer::intValue)
                .sum();
        return rows(contest.title().in(language) + ":")
                + IntStream.of(blank, chosen).max().orElseThrow();
    }

    private static int rows(String text) {
        return Rows.of(Items.PREFIX, text).size();
    }
}
