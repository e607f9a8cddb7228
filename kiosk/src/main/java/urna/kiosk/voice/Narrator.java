package urna.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;

/** Puts screens into spoken words. */
public final class Narrator {
    private Narrator() {}

    /** What is said of a screen that has just appeared; empty if what matters was said before. */
    public static Optional<Speech> say(Optional<Screen> before, Screen now) {
        if (before.map(Narrator::phrases).equals(Optional.of(phrases(now)))) {
            return Optional.empty();
        }
        return Optional.of(new Speech(now.language(), phrases(now)));
    }

    private static List<String> phrases(Screen screen) {
        List<String> phrases = new ArrayList<>(List.of(screen.title(), screen.instruction()));
        screen.answer().ifPresent(phrases::add);
        return phrases;
    }
}
