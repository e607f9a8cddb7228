package urna.kiosk.voice;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import urna.kiosk.screen.Texts;

/**
 * The words that are only said, and never shown: those under {@code voice.} in the resource files.
 *
 * @param texts the kiosk's words in one language
 */
record Words(Texts texts) {
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final String BETWEEN_SENTENCES = "(?<=[.!?]) ";
    private static final String BETWEEN_PARTS = " · ";

    String of(String key, Object... values) {
        return texts.get("voice." + key, values);
    }

    /** The sentences of a text that hold no number, as one phrase; none if there is none. */
    static List<String> withoutNumbers(String text) {
        String rest = Arrays.stream(text.split(BETWEEN_SENTENCES))
                .filter(sentence -> !DIGIT.matcher(sentence).find())
                .collect(Collectors.joining(" "));
        return rest.isEmpty() ? List.of() : List.of(rest);
    }

    /** How far the voter is among the contests, without the page. */
    static String firstPart(String progress) {
        return progress.split(BETWEEN_PARTS, 2)[0];
    }
}
