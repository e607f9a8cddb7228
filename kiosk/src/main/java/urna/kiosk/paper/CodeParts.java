package urna.kiosk.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that each fit into a QR code which any phone can read from any of our papers. */
public final class CodeParts {
    /**
     * The longest text of one code, in bytes of UTF-8. With error correction M it takes version 21: 101 modules a side and 4 of
     * white around, which on 58 mm paper (384 dots of 0.125 mm) gives each module 3 dots, 0.375 mm.
     */
    public static final int MOST_BYTES = 700;

    /** {@code 12/34} and a line's end. */
    private static final int HEAD_BYTES = 6;

    private static final int MOST_PARTS = 99;

    private CodeParts() {}

    /**
     * The text itself if it is short enough. Otherwise parts whose first line is their number: {@code 1/3}, {@code 2/3}, …; what
     * follows the first lines, one after the other, is the text to the byte.
     *
     * @throws IllegalArgumentException if it takes more than {@value #MOST_PARTS} parts
     */
    public static List<String> of(String text) {
        if (bytes(text) <= MOST_BYTES) {
            return List.of(text);
        }
        List<String> pieces = pieces(text, MOST_BYTES - HEAD_BYTES);
        if (pieces.size() > MOST_PARTS) {
            throw new IllegalArgumentException("a text of more than " + MOST_PARTS + " parts");
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            parts.add((i + 1) + "/" + pieces.size() + "\n" + pieces.get(i));
        }
        return parts;
    }

    /** Never within a character. */
    private static List<String> pieces(String text, int mostBytes) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int length = bytes(character);
            if (used + length > mostBytes) {
                pieces.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
            piece.append(character);
            used += length;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
