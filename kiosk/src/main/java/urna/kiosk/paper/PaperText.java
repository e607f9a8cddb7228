package urna.kiosk.paper;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Text as a printer can print it: in the letters of code page 850, which has all of Spanish and which every ESC/POS printer
 * knows, and broken into the lines of its paper.
 */
final class PaperText {
    static final Charset CODE_PAGE = Charset.forName("IBM850");

    private static final Map<String, String> LOOK_ALIKES = Map.ofEntries(
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("„", "\""),
            Map.entry("‘", "'"),
            Map.entry("’", "'"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("…", "..."),
            Map.entry("•", "-"),
            Map.entry("€", "EUR"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("đ", "d"),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "OE"),
            Map.entry("\t", " "));

    private PaperText() {}

    /**
     * The text in the letters of the code page. Of a letter that it does not have the accents are left out, some signs have a
     * look-alike, and for any other character stands a question mark: a name is never shortened. No control character is left,
     * so that no name can give the printer a command.
     */
    static String printable(String text) {
        CharsetEncoder encoder = CODE_PAGE.newEncoder();
        StringBuilder printable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> printable.append(printable(character, encoder)));
        return printable.toString();
    }

    private static String printable(String character, CharsetEncoder encoder) {
        String alike = LOOK_ALIKES.get(character);
        if (alike != null) {
            return alike;
        }
        if (Character.isISOControl(character.codePointAt(0))) {
            return "?";
        }
        if (encoder.canEncode(character)) {
            return character;
        }
        String plain = Normalizer.normalize(character, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !plain.isEmpty() && encoder.canEncode(plain) ? plain : "?";
    }

    /** Breaks between words where it can, within a word where it must. An empty text is an empty line. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > columns) {
            int space = rest.lastIndexOf(' ', columns);
            int end = space > 0 ? space : columns;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
