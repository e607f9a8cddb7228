package urna.kiosk.raster;

import java.util.HashMap;
import java.util.Map;

/** Letters that were filled once and are laid many times. */
final class Glyphs {
    /** Places between two pixels where a letter may begin: letters that begin at whole pixels stand unevenly. */
    private static final int PLACES = 4;

    /** A full screen has about 300 different ones; a voter who pages through all sizes of type some more. */
    private static final int MOST = 4000;

    private final Map<Key, Glyph> filled = new HashMap<>();

    /** Lays the letters of a line on pixels. */
    void lay(Setting setting, Iterable<Word> line, double x, int baseline, int rgb, int[] pixels, int panelWidth) {
        double pen = x;
        for (Word word : line) {
            Typeface typeface = Typeface.of(word.weight());
            for (int codePoint : word.text().codePoints().toArray()) {
                long quarters = Math.round(pen * PLACES);
                Key key = new Key(word.weight(), codePoint, setting.size(), Math.floorMod(quarters, PLACES));
                glyph(key, typeface).lay(pixels, panelWidth, (int) Math.floorDiv(quarters, PLACES), baseline, rgb);
                pen += typeface.advance(codePoint) * setting.size();
            }
            pen += word.spaceAfter(setting.size());
        }
    }

    private Glyph glyph(Key key, Typeface typeface) {
        if (filled.size() >= MOST) {
            filled.clear();
        }
        return filled.computeIfAbsent(
                key, wanted -> Glyph.of(typeface.outline(key.codePoint()), key.size(), (double) key.place() / PLACES));
    }

    private record Key(Weight weight, int codePoint, double size, int place) {}
}
