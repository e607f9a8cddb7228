package urna.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into pieces that each fit into a QR code which any phone can read from any of our papers, and joins what was
 * scanned.
 */
public final class CodeParts {
    /**
     * The longest text of one code, in bytes of UTF-8. With error correction M it takes version 21: 101 modules a side and 4 of
     * white around, which on 58 mm paper (384 dots of 0.125 mm) gives each module 3 dots, 0.375 mm.
     */
    public static final int MOST_BYTES = 700;

    /** {@code 12/34} and a line's end. */
    private static final int HEAD_BYTES = 6;

    private static final int MOST_PARTS = 99;

    private static final Pattern HEAD = Pattern.compile("([1-9][0-9]?)/([1-9][0-9]?)");

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

    /**
     * Joins the codes of one text, which may come in any order. Says nothing about who signed it.
     *
     * @throws IncompleteCodeException naming the part that is missing, there twice, or of another text
     */
    public static String join(List<String> codes) throws IncompleteCodeException {
        if (codes.size() == 1 && !head(codes.get(0)).matches()) {
            return codes.get(0);
        }
        String[] pieces = new String[codes.size()];
        for (String code : codes) {
            Matcher head = head(code);
            if (!head.matches() || Integer.parseInt(head.group(2)) != codes.size()) {
                throw new IncompleteCodeException("not one of " + codes.size() + " parts: it begins with \""
                        + firstLine(code) + "\"; give all the codes of one print, each once");
            }
            int number = Integer.parseInt(head.group(1));
            if (number > codes.size() || pieces[number - 1] != null) {
                throw new IncompleteCodeException("part " + head.group() + " is there twice, or is none");
            }
            pieces[number - 1] = code.substring(code.indexOf('\n') + 1);
        }
        return String.join("", pieces);
    }

    private static Matcher head(String code) {
        return HEAD.matcher(firstLine(code));
    }

    private static String firstLine(String code) {
        int end = code.indexOf('\n');
        return code.substring(0, Math.min(end < 0 ? code.length() : end, 40));
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
