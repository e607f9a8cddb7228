package urna.kiosk.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/** Paints pieces. Keeps what it will need again, so it is for one thread at a time. */
final class Painter {
    private final Glyphs glyphs = new Glyphs();
    private final Thumbnails thumbnails;

    Painter(Pictures pictures) {
        thumbnails = new Thumbnails(pictures);
    }

    /**
     * Paints over all of an image.
     *
     * @param image of the type {@link BufferedImage#TYPE_INT_RGB}
     */
    void paint(List<Piece> pieces, BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        try {
            for (Piece piece : pieces) {
                paint(piece, graphics, image);
            }
        } finally {
            graphics.dispose();
        }
    }

    private void paint(Piece piece, Graphics2D graphics, BufferedImage image) {
        if (piece instanceof Piece.Plane plane) {
            fill(plane.form(), plane.box(), plane.ink(), graphics);
        } else if (piece instanceof Piece.Sign sign) {
            fill(sign.form(), sign.box(), sign.ink(), graphics);
        } else if (piece instanceof Piece.Edge edge) {
            edge(edge, graphics);
        } else if (piece instanceof Piece.Letters letters) {
            letters(letters, image);
        } else if (piece instanceof Piece.Image picture) {
            thumbnails.in(picture.box(), picture.sha256()).ifPresent(scaled -> {
                Box place = picture.box().centre(scaled.getWidth(), scaled.getHeight());
                graphics.drawImage(scaled, place.x(), place.y(), null);
            });
        }
    }

    private static void fill(Form form, Box box, Ink ink, Graphics2D graphics) {
        graphics.setColor(new Color(ink.rgb()));
        if (form == Form.RECTANGLE) {
            graphics.fillRect(box.x(), box.y(), box.width(), box.height());
        } else {
            graphics.fill(Forms.outline(form, box));
        }
    }

    private static void edge(Piece.Edge edge, Graphics2D graphics) {
        Shape outer = Forms.outline(edge.form(), edge.box());
        Area ring = new Area(outer);
        ring.subtract(new Area(Forms.outline(edge.form(), edge.box().inset(edge.thickness(), edge.thickness()))));
        graphics.setColor(new Color(edge.ink().rgb()));
        graphics.fill(ring);
    }

    private void letters(Piece.Letters letters, BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Setting setting = letters.setting();
        int baseline = letters.box().y() + setting.ascent();
        for (List<Word> line : setting.lines()) {
            double indent = letters.align() == Piece.Align.CENTRE ? (setting.width() - setting.width(line)) / 2 : 0;
            glyphs.lay(
                    setting,
                    line,
                    letters.box().x() + indent,
                    baseline,
                    letters.ink().rgb(),
                    pixels,
                    image.getWidth());
            baseline += setting.leading();
        }
    }
}
