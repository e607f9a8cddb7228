package urna.kiosk.characters;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import urna.kiosk.board.CharacterRom;

/**
 * Letters as the bytes that an HD44780 shows as such (HD44780U data sheet, table 4: ROM codes A00 and A02). A00 has no
 * accents; what Spanish needs beyond its ñ and ü is taught to the eight letters that the display lets one draw. What a display
 * has not at all comes as the nearest that it has.
 */
public final class CharacterSet {
    /** The letters that are drawn, in the order of their slots. */
    public static final String DRAWN = "áéíóú¿¡Ñ";

    /** The slots are there twice, from 0 and from 8; a byte 0 would look like nothing at all in a log of the bus. */
    private static final int FIRST_SLOT = 8;

    /** Five dots a row, the leftmost being 16. */
    private static final List<List<Integer>> GLYPHS = List.of(
            List.of(0x02, 0x04, 0x0e, 0x01, 0x0f, 0x11, 0x0f, 0x00),
            List.of(0x02, 0x04, 0x0e, 0x11, 0x1f, 0x10, 0x0e, 0x00),
            List.of(0x02, 0x04, 0x00, 0x0c, 0x04, 0x04, 0x0e, 0x00),
            List.of(0x02, 0x04, 0x0e, 0x11, 0x11, 0x11, 0x0e, 0x00),
            List.of(0x02, 0x04, 0x11, 0x11, 0x11, 0x13, 0x0d, 0x00),
            List.of(0x04, 0x00, 0x04, 0x08, 0x10, 0x11, 0x0e, 0x00),
            List.of(0x04, 0x00, 0x04, 0x04, 0x04, 0x04, 0x04, 0x00),
            List.of(0x0d, 0x12, 0x11, 0x19, 0x15, 0x13, 0x11, 0x00));

    /** Where A00 is not ASCII, and what it has beyond. */
    private static final Map<Character, Integer> A00 = Map.of(
            'ñ', 0xee, 'ü', 0xf5, 'ö', 0xef, 'ä', 0xe1, 'ß', 0xe2, '·', 0xa5, '•', 0xa5, '°', 0xdf, '\\', (int) '/',
            '~', (int) '-');

    private static final Map<Character, Character> NEAREST = Map.ofEntries(
            Map.entry('«', '"'),
            Map.entry('»', '"'),
            Map.entry('“', '"'),
            Map.entry('”', '"'),
            Map.entry('‘', '\''),
            Map.entry('’', '\''),
            Map.entry('–', '-'),
            Map.entry('—', '-'),
            Map.entry('…', '.'),
            Map.entry('•', '*'),
            Map.entry('ł', 'l'),
            Map.entry('Ł', 'L'),
            Map.entry('ø', 'o'),
            Map.entry('Ø', 'O'),
            Map.entry('đ', 'd'),
            Map.entry('º', 'o'),
            Map.entry('ª', 'a'));

    private CharacterSet() {}

    /** The dots of a drawn letter, its eight rows from above. */
    public static List<Integer> glyph(int slot) {
        return GLYPHS.get(slot);
    }

    /** One byte a letter. */
    public static byte[] bytes(String text, CharacterRom rom) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) code(text.charAt(i), rom);
        }
        return bytes;
    }

    private static int code(char letter, CharacterRom rom) {
        if (rom == CharacterRom.A02) {
            // Latin-1, as far as letters and Spanish marks go.
            boolean isThere = isAscii(letter) || (letter >= 0xc0 && letter <= 0xff) || "¡¿·ºª«»°".indexOf(letter) >= 0;
            return isThere ? letter : nearest(letter);
        }
        int slot = DRAWN.indexOf(letter);
        if (slot >= 0) {
            return FIRST_SLOT + slot;
        }
        Integer special = A00.get(letter);
        if (special != null) {
            return special;
        }
        return isAscii(letter) ? letter : nearest(letter);
    }

    /** The letter without what stands above or below it, or a question mark. */
    private static int nearest(char letter) {
        Character known = NEAREST.get(letter);
        if (known != null) {
            return known;
        }
        char base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .charAt(0);
        return isAscii(base) ? base : '?';
    }

    private static boolean isAscii(char letter) {
        return letter >= 0x20 && letter < 0x7f;
    }
}
