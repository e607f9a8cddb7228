package urna.kiosk.session;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where somebody is among the pages of a list that is longer than there are option buttons.
 *
 * @param count how many pages there are, at least 1
 * @param current the page on the screen, the first being 0
 * @param seen the pages that were on the screen
 */
public record Pages(int count, int current, Set<Integer> seen) {
    public Pages {
        seen = Set.copyOf(seen);
    }

    /** The first page of a list; an empty list has one page too. */
    static Pages of(int items) {
        return new Pages(Math.max(1, (items + Button.OPTIONS - 1) / Button.OPTIONS), 0, Set.of(0));
    }

    /** The next page; after the last comes the first. */
    Pages next() {
        return at((current + 1) % count);
    }

    /** As somebody has them who was through all of them before. */
    Pages withAllSeen() {
        return new Pages(count, current, IntStream.range(0, count).boxed().collect(Collectors.toSet()));
    }

    boolean allSeen() {
        return seen.size() == count;
    }

    /** Which item of the list stands beside an option button (1, 2, …), the first being 0. It may be beyond the end. */
    public int item(int button) {
        return current * Button.OPTIONS + button - 1;
    }

    private Pages at(int page) {
        Set<Integer> more = new HashSet<>(seen);
        more.add(page);
        return new Pages(count, page, more);
    }
}
