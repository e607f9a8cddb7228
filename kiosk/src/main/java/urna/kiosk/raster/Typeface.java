package urna.kiosk.raster;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of Roboto. Read as outlines and not through {@link java.awt.Font}, which would let FreeType and the machine's own
 * fonts have a say in the pixels and in whether the kiosk starts at all.
 */
final class Typeface {
    private static final String FOLDER = "com/formdev/flatlaf/fonts/roboto/";
    private static final Map<Weight, Typeface> ALL = new EnumMap<>(Weight.class);

    static {
        for (Weight weight : Weight.values()) {
            ALL.put(weight, read(FOLDER + weight.file()));
        }
    }

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final Map<Integer, Double> advances = new ConcurrentHashMap<>();

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    static Typeface of(Weight weight) {
        Typeface typeface = ALL.get(weight);
        if (typeface == null) {
            throw new IllegalArgumentException("no typeface for " + weight);
        }
        return typeface;
    }

    private static Typeface read(String file) {
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the typeface is missing from the build: " + file);
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface cannot be read: " + file, e);
        }
    }

    /** How far a character moves the pen, in ems. */
    double advance(int codePoint) {
        return advances.computeIfAbsent(codePoint, this::readAdvance);
    }

    private synchronized double readAdvance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface cannot be read", e);
        }
    }

    /** Whether there is an outline of its own; other characters are drawn as an empty box, so that they are missed by nobody. */
    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** The outline in ems, the pen's place being the origin and up being positive. */
    synchronized GeneralPath outline(int codePoint) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(codePoint));
            // A space has none.
            GeneralPath path = glyph == null ? new GeneralPath() : glyph.getPath();
            path.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface cannot be read", e);
        }
    }
}
