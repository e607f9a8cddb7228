package urna.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The name of a tile or of an entry bundle in an export: {@code tile/<L>/<N>[.p/<W>]} or {@code tile/entries/<N>[.p/<W>]}.
 *
 * @param level 0 to 5, or {@link #ENTRIES}
 * @param index the tile's place in its level, from 0
 * @param width 1 to 256; below 256 the tile is partial
 */
public record TilePath(int level, long index, int width) {
    public static final int ENTRIES = -1;
    public static final int FULL_WIDTH = 256;
    public static final int HEIGHT = 8;

    public TilePath {
        if (level < ENTRIES || level > 5 || index < 0 || width < 1 || width > FULL_WIDTH) {
            throw new IllegalArgumentException("no tile of level " + level + ", index " + index + ", width " + width);
        }
    }

    /** All tiles and bundles that a tree of a size has, each once, partial ones only at the right edge. */
    public static List<TilePath> allOf(long size) {
        List<TilePath> paths = new ArrayList<>();
        addLevel(ENTRIES, size, paths);
        int level = 0;
        for (long hashes = size; hashes > 0; hashes /= FULL_WIDTH) {
            addLevel(level++, hashes, paths);
        }
        return paths;
    }

    private static void addLevel(int level, long hashes, List<TilePath> paths) {
        for (long index = 0; index * FULL_WIDTH < hashes; index++) {
            paths.add(new TilePath(level, index, (int) Math.min(FULL_WIDTH, hashes - index * FULL_WIDTH)));
        }
    }

    /** The first hash or entry of the tile, counted in its level. */
    public long first() {
        return index * FULL_WIDTH;
    }

    /** The path below the log's directory, with {@code /} between its parts. */
    @Override
    public String toString() {
        StringBuilder name = new StringBuilder(threeDigits(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            name.insert(0, "x" + threeDigits(rest) + "/");
        }
        String folder = level == ENTRIES ? "entries" : Integer.toString(level);
        String partial = width == FULL_WIDTH ? "" : ".p/" + width;
        return "tile/" + folder + "/" + name + partial;
    }

    private static String threeDigits(long number) {
        return String.format(Locale.ROOT, "%03d", number % 1000);
    }
}
