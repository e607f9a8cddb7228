package urna.kiosk.raster;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pictures at the size that they are drawn in, each scaled once. An election's pictures are few, so none is ever dropped. */
final class Thumbnails {
    private final Pictures pictures;
    private final Map<Key, Optional<BufferedImage>> scaled = new HashMap<>();

    Thumbnails(Pictures pictures) {
        this.pictures = pictures;
    }

    /** A picture that is as large as it can be in a box, with its own proportions. */
    Optional<BufferedImage> in(Box box, String sha256) {
        return scaled.computeIfAbsent(
                new Key(sha256, box.width(), box.height()),
                key -> pictures.picture(sha256).map(picture -> scale(picture, box)));
    }

    private static BufferedImage scale(BufferedImage picture, Box box) {
        double factor =
                Math.min((double) box.width() / picture.getWidth(), (double) box.height() / picture.getHeight());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        // By halves: one large step would drop most of the pixels.
        BufferedImage from = picture;
        while (from.getWidth() >= 2 * width && from.getHeight() >= 2 * height) {
            from = scale(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return scale(from, width, height);
    }

    private static BufferedImage scale(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, 0, 0, width, height, null);
        graphics.dispose();
        return to;
    }

    private record Key(String sha256, int width, int height) {}
}
