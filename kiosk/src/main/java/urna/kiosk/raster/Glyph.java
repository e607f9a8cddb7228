package urna.kiosk.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** How much of each pixel a letter covers. */
final class Glyph {
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final byte[] coverage;

    private Glyph(int left, int top, int width, int height, byte[] coverage) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.coverage = coverage;
    }

    /**
     * Fills an outline.
     *
     * @param size of the type, in pixels
     * @param shift to the right, less than a pixel
     */
    static Glyph of(Shape outline, double size, double shift) {
        AffineTransform toPixels = new AffineTransform(size, 0, 0, -size, shift, 0);
        Shape shape = toPixels.createTransformedShape(outline);
        Rectangle bounds = shape.getBounds();
        if (bounds.isEmpty()) {
            return new Glyph(0, 0, 0, 0, new byte[0]);
        }
        // A pixel more on each side for what anti-aliasing spills over.
        int left = bounds.x - 1;
        int top = bounds.y - 1;
        int width = bounds.width + 2;
        int height = bounds.height + 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.translate(-left, -top);
        graphics.fill(shape);
        graphics.dispose();
        byte[] coverage = new byte[width * height];
        for (int i = 0; i < coverage.length; i++) {
            coverage[i] = (byte) (image.getRGB(i % width, i / width) >>> 24);
        }
        return new Glyph(left, top, width, height, coverage);
    }

    /** Lays ink on pixels, a row of the panel after the other; what lies outside of it is left out. */
    void lay(int[] pixels, int panelWidth, int x, int baseline, int rgb) {
        int panelHeight = pixels.length / panelWidth;
        for (int row = 0; row < height; row++) {
            int y = baseline + top + row;
            if (y < 0 || y >= panelHeight) {
                continue;
            }
            for (int column = 0; column < width; column++) {
                int covered = coverage[row * width + column] & 0xff;
                int at = x + left + column;
                if (covered != 0 && at >= 0 && at < panelWidth) {
                    int place = y * panelWidth + at;
                    pixels[place] = mix(pixels[place], rgb, covered);
                }
            }
        }
    }

    private static int mix(int under, int over, int covered) {
        int free = 255 - covered;
        int red = ((under >> 16 & 0xff) * free + (over >> 16 & 0xff) * covered + 127) / 255;
        int green = ((under >> 8 & 0xff) * free + (over >> 8 & 0xff) * covered + 127) / 255;
        int blue = ((under & 0xff) * free + (over & 0xff) * covered + 127) / 255;
        return red << 16 | green << 8 | blue;
    }
}
