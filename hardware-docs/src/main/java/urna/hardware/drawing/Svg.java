package urna.hardware.drawing;

import java.util.Locale;

/** A drawing that grows shape by shape. What is drawn later lies above. */
final class Svg {
    private final StringBuilder shapes = new StringBuilder();
    private final String opening;

    /**
     * An empty white sheet.
     *
     * @param unit of width and height, such as {@code mm}; empty for pixels
     * @param label what the drawing shows, for those who do not see it
     */
    Svg(double width, double height, String unit, String label) {
        opening = String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s%s\" height=\"%s%s\" viewBox=\"0 0 %s %s\""
                        + " font-family=\"DejaVu Sans, Verdana, sans-serif\" role=\"img\" aria-label=\"%s\">",
                number(width),
                unit,
                number(height),
                unit,
                number(width),
                number(height),
                escaped(label));
        rectangle(0, 0, width, height, 0, "fill=\"#ffffff\"");
    }

    Svg rectangle(double x, double y, double width, double height, double round, String look) {
        return shape(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>",
                number(x), number(y), number(width), number(height), number(round), look);
    }

    Svg circle(double x, double y, double radius, String look) {
        return shape("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>", number(x), number(y), number(radius), look);
    }

    /**
     * A line through some points.
     *
     * @param points x and y in turns
     */
    Svg line(String look, double... points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : " L")
                    .append(number(points[i]))
                    .append(' ')
                    .append(number(points[i + 1]));
        }
        return shape("<path d=\"%s\" fill=\"none\" %s/>", path, look);
    }

    /** A closed shape through some points. */
    Svg polygon(String look, double... points) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            list.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        return shape("<polygon points=\"%s\" %s/>", list, look);
    }

    /**
     * One line of text.
     *
     * @param y of its baseline
     * @param anchor {@code start}, {@code middle} or {@code end}
     */
    Svg text(double x, double y, double size, String anchor, String look, String text) {
        return shape(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" %s>%s</text>",
                number(x), number(y), number(size), anchor, look, escaped(text));
    }

    @Override
    public String toString() {
        return opening + "\n" + shapes + "</svg>\n";
    }

    private Svg shape(String pattern, Object... values) {
        shapes.append(String.format(Locale.ROOT, pattern, values)).append('\n');
        return this;
    }

    /** With two decimals at most: the same on every machine, and short. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
