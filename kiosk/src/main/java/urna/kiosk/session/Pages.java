package urna.kiosk.session;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where somebody is among the pages of a list that is longer than there are option buttons.
 *
 * @param count how many pages there are, at least 1
 * @param lines how many items a page has, the last one perhaps fewer
 * @param current the page on the screen, the first being 0
 * @param seen the pages that were on the screen
 */
public record Pages(int count, int lines, int current, Set<Integer> seen) {
    public Pages {
        seen = Set.copyOf(seen);
    }

    /** The first page of a list; an empty list has one page too. */
    static Pages of(int items, int lines) {
        return new Pages(Math.max(1, (items + lines - 1) / lines), lines, 0, Set.of(0));
    }

    /** The next page; after the last comes the first. */
    Pages next() {
        return at((current + 1) % count);
    }

    /** As somebody has them who was through all of them before. */
    Pages withAllSeen() {
        return new Pages(
                count, lines, current, IntStream.range(0, count).boxed().collect(Collectors.toSet()));
    }

    boolean allSeen() {
        return seen.size() == count;
    }

    /**
     * Which item of the list stands beside an option button (1, 2, …) on this page, the first being 0; empty for a button that
     * this page does not use.
     *
     * @param items how many items the list has
     */
    public OptionalInt item(int button, int items) {
        int item = current * lines + button - 1;
        return button <= lines && item < items ? OptionalInt.of(item) : OptionalInt.empty();
    }

    /**
     * The option buttons that this page uses.
     *
     * @param items how many items the list has
     */
    public List<Button> buttons(int items) {
        return IntStream.rangeClosed(1, lines)
                .filter(button -> item(button, items).isPresent())
                .mapToObj(Button::option)
                .toList();
    }

    private Pages at(int page) {
        Set<Integer> more = new HashSet<>(seen);
        more.add(page);
        return new Pages(count, lines, page, more);
    }
}
