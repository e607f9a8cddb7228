package urna.kiosk.raster;

import java.util.ArrayList;
import java.util.List;

/** A screen while it is laid out: pieces are added from the ground up. */
final class Sheet {
    private final List<Piece> pieces = new ArrayList<>();

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    void plane(Box box, Form form, Ink ink) {
        pieces.add(new Piece.Plane(box, form, ink));
    }

    void sign(Box box, Form form, Ink ink, Ink ground) {
        pieces.add(new Piece.Sign(box, form, ink, ground));
    }

    void edge(Box box, Form form, int thickness, Ink ink, Ink ground) {
        pieces.add(new Piece.Edge(box, form, thickness, ink, ground));
    }

    void image(Box box, String sha256) {
        pieces.add(new Piece.Image(box, sha256));
    }

    /** Letters for the voter from the top of a box; as high as they are. */
    Box letters(Box box, Setting setting, Ink ink, Ink ground) {
        return letters(box, setting, Piece.Align.LEFT, ink, ground, Piece.Reader.VOTER);
    }

    Box letters(Box box, Setting setting, Piece.Align align, Ink ink, Ink ground, Piece.Reader reader) {
        int width = (int) Math.ceil(setting.width());
        int x = align == Piece.Align.LEFT ? box.x() : box.x() + (box.width() - width) / 2;
        Box taken = new Box(x, box.y(), width, setting.height());
        if (!setting.lines().isEmpty()) {
            pieces.add(new Piece.Letters(taken, setting, align, ink, ground, reader));
        }
        return taken;
    }

    /** The same in the middle of a box's height. */
    Box lettersInMiddle(Box box, Setting setting, Piece.Align align, Ink ink, Ink ground) {
        // A little higher: what is free above small letters looks like more than what is free below them.
        int half = Math.max(0, (box.height() - setting.height()) / 2);
        Box middle = box.withoutTop(half - Math.min(half, (int) Math.round(setting.size() * 0.07)));
        return letters(middle, setting, align, ink, ground, Piece.Reader.VOTER);
    }
}
