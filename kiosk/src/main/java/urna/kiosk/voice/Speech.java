package urna.kiosk.voice;

import java.util.List;

/**
 * Something to be said aloud.
 *
 * @param language the language's tag
 * @param phrases one after the other; each is said as it stands, or was recorded before the day
 */
public record Speech(String language, List<String> phrases) {
    public Speech {
        phrases = List.copyOf(phrases);
    }

    /** What is said tells what was chosen: it must not get into a log. */
    @Override
    public String toString() {
        return "speech";
    }
}
