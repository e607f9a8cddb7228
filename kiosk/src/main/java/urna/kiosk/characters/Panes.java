package urna.kiosk.characters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Button;

/**
 * The panes of a screen in the order in which they take turns, again and again. What a voter works with (the options, or what
 * SELECT would press) is there every second time; in between comes the rest: the answer to a press, what the page is about,
 * the other buttons, and, while nobody votes, how the kiosk is.
 *
 * @param turns at least one
 * @param first which of the turns comes first
 */
public record Panes(List<Pane> turns, int first) {
    public Panes {
        turns = List.copyOf(turns);
    }

    /** The pane of a turn, the first being 0. */
    public Pane turn(int number) {
        return turns.get((first + number) % turns.size());
    }

    /**
     * The panes of a screen.
     *
     * @param before what was shown until now: a voter who goes on with the same page keeps the options before their eyes
     */
    public static Panes of(Screen screen, Optional<Screen> before) {
        List<Pane> work = work(screen);
        List<List<Pane>> others = others(screen);
        List<Pane> turns = new ArrayList<>();
        for (List<Pane> other : others) {
            turns.addAll(other);
            turns.addAll(work);
        }
        if (work.isEmpty()) {
            return new Panes(turns, 0);
        }
        boolean isNew = before.filter(old -> isSamePage(old, screen)).isEmpty();
        boolean meansTheWholeScreen = screen.focus().equals(Optional.of(Button.SELECT));
        boolean readsFirst = screen.answer().isPresent()
                || meansTheWholeScreen
                || (isNew && screen.focus().isEmpty());
        return new Panes(turns, readsFirst ? 0 : others.get(0).size());
    }

    private static boolean isSamePage(Screen one, Screen other) {
        return one.kind() == other.kind()
                && one.contest().equals(other.contest())
                && one.page() == other.page()
                && one.language().equals(other.language());
    }

    /** What comes every second time; empty where there is nothing to work with. */
    private static List<Pane> work(Screen screen) {
        if (isOnAKey(screen)) {
            return panes(screen, List.of(keyRows(screen)), Optional.empty());
        }
        if (screen.entry().isPresent()) {
            List<String> title = Rows.of(screen.title());
            List<String> entry = new ArrayList<>(title.subList(0, Math.min(title.size(), 2)));
            entry.addAll(Rows.of(screen.entry().get()));
            return panes(screen, List.of(entry), Optional.empty());
        }
        return panes(screen, lineRows(screen), Optional.empty());
    }

    /** What comes in between, a list for each thing to be read without a break. */
    private static List<List<Pane>> others(Screen screen) {
        Optional<String> focus = Items.focused(screen);
        List<List<Pane>> groups = new ArrayList<>();
        screen.answer().ifPresent(answer -> groups.add(panes(screen, List.of(Rows.of("! ", answer)), focus)));
        List<String> title = new ArrayList<>(Rows.of(screen.title()));
        screen.progress().ifPresent(progress -> title.addAll(Rows.of(progress)));
        groups.add(panes(screen, List.of(title, Rows.of(screen.instruction())), focus));
        groups.add(panes(screen, isOnAKey(screen) ? lineRows(screen) : List.of(keyRows(screen)), focus));
        if (isBetweenVoters(screen)) {
            groups.add(panes(screen, List.of(Rows.of(screen.status().text())), focus));
        }
        groups.removeIf(List::isEmpty);
        return groups;
    }

    private static boolean isOnAKey(Screen screen) {
        return screen.keys().stream().anyMatch(key -> screen.focus().equals(Optional.of(key.button())));
    }

    private static List<List<String>> lineRows(Screen screen) {
        return screen.lines().stream()
                .map(line -> Items.rows(line, screen.focus()))
                .toList();
    }

    private static List<String> keyRows(Screen screen) {
        return Items.rows(screen.keys(), screen.focus());
    }

    /** How the kiosk is concerns who works with it, not who votes. */
    private static boolean isBetweenVoters(Screen screen) {
        return switch (screen.kind()) {
            case CONTEST, REVIEW, IDLE_WARNING, RECORDING, RECORDED -> false;
            default -> true;
        };
    }

    /**
     * Texts, a pane full at a time; below the test's mark, above the focus. A text begins a new pane where that keeps it in
     * one piece.
     */
    private static List<Pane> panes(Screen screen, List<List<String>> texts, Optional<String> focus) {
        int room = TestMark.rowsLeft(screen.test()) - (focus.isPresent() ? 1 : 0);
        List<List<String>> full = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (List<String> text : texts) {
            boolean isBroken = rows.size() + text.size() > room && text.size() <= room;
            if (isBroken && !rows.isEmpty()) {
                full.add(rows);
                rows = new ArrayList<>();
            }
            for (String row : text) {
                if (rows.size() == room) {
                    full.add(rows);
                    rows = new ArrayList<>();
                }
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            full.add(rows);
        }
        return full.stream().map(pane -> pane(screen, pane, focus)).toList();
    }

    private static Pane pane(Screen screen, List<String> rows, Optional<String> focus) {
        List<String> pane = new ArrayList<>();
        if (screen.test()) {
            pane.add(TestMark.row(screen.language()));
        }
        pane.addAll(rows);
        focus.ifPresent(row -> {
            while (pane.size() < Pane.ROWS - 1) {
                pane.add("");
            }
            pane.add(row);
        });
        return Pane.of(pane);
    }
}
