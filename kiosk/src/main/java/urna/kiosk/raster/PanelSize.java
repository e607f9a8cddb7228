package urna.kiosk.raster;

import java.util.List;
import java.util.Optional;
import urna.kiosk.session.Button;

/**
 * A panel that screens are laid out for.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record PanelSize(int width, int height) {
    public static final PanelSize W800_H480 = new PanelSize(800, 480);
    public static final PanelSize W1024_H600 = new PanelSize(1024, 600);

    /** The sizes that every screen is tested at, the largest first. */
    public static final List<PanelSize> ALL = List.of(W1024_H600, W800_H480);

    /** The largest size that a panel has room for; empty if it is smaller than all of them. */
    public static Optional<PanelSize> within(int width, int height) {
        return ALL.stream()
                .filter(size -> size.width <= width && size.height <= height)
                .findFirst();
    }

    /**
     * How far down the middle of an option's row is, which is where its button stands beside the panel.
     *
     * @param button 1 to {@link Button#OPTIONS}
     * @return a share of the height, 0 to 1
     */
    public double rowCentre(int button) {
        Box row = new Grid(this).row(button, false);
        return (row.y() + row.height() / 2.0) / height;
    }

    /**
     * How far to the right the middle of a key's name is, which is where its button stands below the panel.
     *
     * @param key CONFIRM, CORRECT, BLANK, NEXT or LANGUAGE
     * @return a share of the width, 0 to 1
     */
    public double keyCentre(Button key) {
        Box name = new Grid(this).key(key);
        return (name.x() + name.width() / 2.0) / width;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
