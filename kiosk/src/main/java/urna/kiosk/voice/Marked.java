package urna.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;

/** Says what a press has marked, and what to press next. */
final class Marked {
    private Marked() {}

    /** What is said of two screens of the same page of a contest. */
    static List<String> change(Screen before, Screen now, Words words) {
        List<String> phrases = new ArrayList<>(differences(before, now, true, words));
        if (phrases.isEmpty()) {
            // Only where nothing else was marked instead: that says it.
            phrases.addAll(differences(before, now, false, words));
        }
        boolean isNews = !phrases.isEmpty() || !before.instruction().equals(now.instruction());
        if (isNews) {
            phrases.addAll(next(before, now, words));
        } else if (before.equals(now)) {
            phrases.addAll(again(now, words));
        }
        return phrases;
    }

    private static List<String> differences(Screen before, Screen now, boolean marked, Words words) {
        List<String> phrases = new ArrayList<>();
        for (Screen.Line line : now.lines()) {
            Optional<Screen.Line> was = before.line(line.id());
            if (was.isPresent() && was.get().marked() != line.marked() && line.marked() == marked) {
                phrases.add(line.name());
                phrases.add(words.of(marked ? "marked" : "unmarked"));
            }
        }
        return phrases;
    }

    private static List<String> next(Screen before, Screen now, Words words) {
        boolean saysHow = !before.instruction().equals(now.instruction()) || !isMarked(now);
        return List.of(saysHow ? now.instruction() : words.of("confirm"));
    }

    /** A press that changed nothing, the mark that was there already say: it is answered all the same. */
    private static List<String> again(Screen now, Words words) {
        if (now.kind() != Screen.Kind.CONTEST) {
            return List.of();
        }
        List<String> phrases = new ArrayList<>();
        now.lines().stream()
                .filter(Screen.Line::marked)
                .forEach(line -> phrases.addAll(List.of(line.name(), words.of("marked"))));
        phrases.addAll(next(now, now, words));
        return phrases;
    }

    private static boolean isMarked(Screen screen) {
        return screen.lines().stream().anyMatch(Screen.Line::marked);
    }
}
