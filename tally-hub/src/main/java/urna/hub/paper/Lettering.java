package urna.hub.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Roboto, embedded in the document, and how wide a text is in it. */
final class Lettering {
    private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/";

    private final PDType0Font regular;
    private final PDType0Font bold;

    Lettering(PDDocument document) throws IOException {
        regular = load(document, "Roboto-Regular.ttf");
        bold = load(document, "Roboto-Bold.ttf");
    }

    private static PDType0Font load(PDDocument document, String file) throws IOException {
        try (InputStream font = Objects.requireNonNull(Lettering.class.getResourceAsStream(FONTS + file), file)) {
            return PDType0Font.load(document, font, true);
        }
    }

    PDType0Font font(Style style) {
        return style.isBold() ? bold : regular;
    }

    /** In points. */
    float width(String text, Style style) throws IOException {
        return font(style).getStringWidth(text) / 1000 * style.size();
    }

    /** A text without what the font has no letter for: a name may hold anything, and an acta must be printed all the same. */
    String printable(String text, Style style) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> printable.append(isPrintable(c, style) ? Character.toString(c) : "?"));
        return printable.toString();
    }

    private boolean isPrintable(int codePoint, Style style) {
        try {
            return font(style).encode(Character.toString(codePoint)).length > 0;
        } catch (IllegalArgumentException | IOException e) {
            // The library's way to say that the font has no such letter.
            return false;
        }
    }

    /** Breaks a text into lines no wider than {@code width} points: between words, or within one that is wider itself. */
    List<String> lines(String text, Style style, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text, style).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, style) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (int codePoint : word.codePoints().toArray()) {
                String letter = Character.toString(codePoint);
                if (width(line + letter, style) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(letter);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
