package urna.kiosk.raster;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as it is set: in one size, in lines.
 *
 * @param size of the type, in pixels from one line to the next if it were set solid
 * @param leading from one baseline to the next, in pixels
 */
record Setting(double size, int leading, List<List<Word>> lines) {
    /** The height of Roboto's capitals, in ems. */
    static final double CAPITAL = 0.711;

    /** Room above the baseline for a capital with its accent, in ems. */
    private static final double ASCENT = 0.93;

    private static final double DESCENT = 0.22;

    Setting {
        lines = List.copyOf(lines);
    }

    /** Some paragraphs below each other. */
    static Setting of(List<List<Word>> paragraphs, double size, Spacing spacing, int width) {
        List<List<Word>> lines = paragraphs.stream()
                .flatMap(words -> WordWrap.lines(words, size, width).stream())
                .toList();
        return new Setting(size, (int) Math.round(size * spacing.ems()), lines);
    }

    static Setting of(String text, Weight weight, double size, Spacing spacing, int width) {
        return of(List.of(Word.of(text, weight)), size, spacing, width);
    }

    /** In the largest of some sizes in which a text fits; in the last one if it fits in none. */
    static Setting largest(String text, Weight weight, List<Double> sizes, Spacing spacing, Box box) {
        Setting setting = of(text, weight, sizes.get(0), spacing, box.width());
        for (double size : sizes) {
            setting = of(text, weight, size, spacing, box.width());
            if (setting.height() <= box.height()) {
                break;
            }
        }
        return setting;
    }

    int ascent() {
        return (int) Math.round(size * ASCENT);
    }

    int height() {
        return lines.isEmpty() ? 0 : (lines.size() - 1) * leading + ascent() + (int) Math.round(size * DESCENT);
    }

    /** Of the longest line. */
    double width() {
        return lines.stream().mapToDouble(this::width).max().orElse(0);
    }

    double width(List<Word> line) {
        double width = 0;
        for (int i = 0; i < line.size(); i++) {
            width +=
                    line.get(i).width(size) + (i + 1 < line.size() ? line.get(i).spaceAfter(size) : 0);
        }
        return width;
    }

    /** What can be read there. */
    String text() {
        return lines.stream()
                .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" "));
    }

    /** How far lines are apart. */
    enum Spacing {
        TIGHT(1.08),
        CALM(1.22);

        private final double ems;

        Spacing(double ems) {
            this.ems = ems;
        }

        double ems() {
            return ems;
        }
    }
}
