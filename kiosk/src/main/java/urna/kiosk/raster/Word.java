package urna.kiosk.raster;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Letters that are not parted if they fit on a line. */
record Word(String text, Weight weight) {

    /** The words of a text, in its order. A no-break space keeps two together. */
    static List<Word> of(String text, Weight weight) {
        // One code point for a letter with its accent: the typeface places no accents itself.
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return Stream.of(composed.split("[ \t]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(word, weight))
                .toList();
    }

    /** In pixels, in a size of type in pixels. */
    double width(double size) {
        Typeface typeface = Typeface.of(weight);
        return text.codePoints().mapToDouble(typeface::advance).sum() * size;
    }

    double spaceAfter(double size) {
        return Typeface.of(weight).advance(' ') * size;
    }
}
