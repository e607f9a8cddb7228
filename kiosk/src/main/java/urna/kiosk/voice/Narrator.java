package urna.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.Texts;
import urna.kiosk.session.Button;

/**
 * Puts screens into spoken words: a new screen whole, and of the same screen what has changed, so that somebody who does not
 * see it hears at once what a press did and what to press next. Neither the status line nor a digit of a PIN is ever said.
 * Every phrase is one of {@link Phrases}, so that it can be recorded before the day.
 */
public final class Narrator {
    private Narrator() {}

    /**
     * What is said of a screen that is shown.
     *
     * @param before what was shown until now; empty to hear all of a screen
     * @return empty if nothing has changed for who listens
     */
    public static Optional<Speech> say(Optional<Screen> before, Screen now) {
        Words words = new Words(Texts.in(now.language()));
        List<String> phrases = before.filter(screen -> isSame(screen, now))
                .map(screen -> change(screen, now, words))
                .orElseGet(() -> whole(before, now, words));
        return phrases.isEmpty() ? Optional.empty() : Optional.of(new Speech(now.language(), phrases));
    }

    /** Whether somebody who heard the one knows where they are on the other. */
    private static boolean isSame(Screen before, Screen now) {
        boolean isAbout = before.kind() == now.kind()
                && before.language().equals(now.language())
                && before.contest().equals(now.contest())
                && before.title().equals(now.title());
        return isAbout && (isBallot(now) || before.instruction().equals(now.instruction()));
    }

    private static boolean isBallot(Screen screen) {
        return screen.kind() == Screen.Kind.CONTEST || screen.kind() == Screen.Kind.REVIEW;
    }

    private static List<String> whole(Optional<Screen> before, Screen now, Words words) {
        return switch (now.kind()) {
            case WAIT -> List.of();
            case PIN -> plain(List.of(words.of("PIN")), now);
            case CONTEST, REVIEW -> ballot(before, now, words);
            default -> notice(now, words);
        };
    }

    private static List<String> notice(Screen now, Words words) {
        List<String> phrases = new ArrayList<>();
        if (now.test()) {
            phrases.add(words.of("test"));
        }
        phrases.add(now.title());
        phrases.addAll(Words.withoutNumbers(now.instruction()));
        return plain(phrases, now);
    }

    /** On a screen of nobody's ballot a number counts seconds or votes, and would be said anew with each. */
    private static List<String> plain(List<String> phrases, Screen now) {
        List<String> all = new ArrayList<>(phrases);
        now.answer().ifPresent(answer -> all.addAll(Words.withoutNumbers(answer)));
        return all;
    }

    private static List<String> ballot(Optional<Screen> before, Screen now, Words words) {
        List<String> phrases = new ArrayList<>();
        if (before.filter(screen -> screen.kind() == Screen.Kind.WAIT).isPresent()) {
            if (now.test()) {
                phrases.add(words.of("test"));
            }
            phrases.add(words.of("orientation"));
        }
        now.progress()
                .map(Words::firstPart)
                .filter(part -> now.kind() == Screen.Kind.CONTEST)
                .ifPresent(phrases::add);
        phrases.add(now.title());
        phrases.add(now.instruction());
        phrases.addAll(page(now, words));
        now.answer().ifPresent(phrases::add);
        return phrases;
    }

    /** The lines of a page; of who votes with two buttons only where they stand, unless that is the whole screen. */
    private static List<String> page(Screen now, Words words) {
        if (now.focus().isPresent()) {
            return focused(now, now.focus().get(), words);
        }
        List<String> phrases = new ArrayList<>(pageNumber(now, words));
        for (Screen.Line line : now.lines()) {
            phrases.add(words.of("button", line.button().number().orElseThrow()));
            phrases.addAll(line(line, words));
        }
        if (now.pages() > 1) {
            phrases.add(words.of("more"));
        }
        return phrases;
    }

    private static List<String> pageNumber(Screen now, Words words) {
        return now.pages() == 1 ? List.of() : List.of(words.of("page", now.page()), words.of("pages", now.pages()));
    }

    private static List<String> focused(Screen now, Button focus, Words words) {
        List<String> phrases = new ArrayList<>();
        if (focus == Button.SELECT) {
            phrases.add(words.of("scanning"));
            phrases.addAll(pageNumber(now, words));
            now.lines().forEach(line -> phrases.addAll(line(line, words)));
            return phrases;
        }
        now.lines().stream().filter(line -> line.button() == focus).forEach(line -> phrases.addAll(line(line, words)));
        for (Screen.Key key : now.keys()) {
            if (key.button() == focus) {
                phrases.add(key.name());
                if (key.marked()) {
                    phrases.add(words.of("marked"));
                }
            }
        }
        return phrases;
    }

    private static List<String> line(Screen.Line line, Words words) {
        List<String> phrases = new ArrayList<>(List.of(line.name()));
        if (line.marked()) {
            phrases.add(words.of("marked"));
        }
        if (!line.chosen().isEmpty()) {
            phrases.add(words.of("chosen"));
            phrases.addAll(line.chosen());
        }
        return phrases;
    }

    private static List<String> change(Screen before, Screen now, Words words) {
        boolean isRefused = now.answer().isPresent() && (!before.answer().equals(now.answer()) || before.equals(now));
        if (isRefused && isBallot(now)) {
            return List.of(now.answer().get());
        }
        if (!isBallot(now)) {
            List<String> answer = now.answer().map(Words::withoutNumbers).orElse(List.of());
            boolean isNew = !before.answer()
                    .map(Words::withoutNumbers)
                    .orElse(List.of())
                    .equals(answer);
            return isNew || before.equals(now) ? answer : List.of();
        }
        if (before.page() != now.page()) {
            return page(now, words);
        }
        List<String> phrases = new ArrayList<>(Marked.change(before, now, words));
        if (!before.focus().equals(now.focus())) {
            phrases.addAll(page(now, words));
        }
        return phrases;
    }
}
