package urna.kiosk.raster;

import java.awt.image.BufferedImage;
import urna.election.Election;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Paging;

/** Makes images of screens at one panel size. For one thread at a time. */
public final class Raster {
    private final PanelSize panel;
    private final Painter painter;

    public Raster(PanelSize panel, Pictures pictures) {
        this.panel = panel;
        this.painter = new Painter(pictures);
    }

    public PanelSize panel() {
        return panel;
    }

    /** An image to paint on, as large as the panel, black. */
    public BufferedImage blank() {
        return new BufferedImage(panel.width(), panel.height(), BufferedImage.TYPE_INT_RGB);
    }

    /**
     * Paints a screen over all of an image.
     *
     * @param image one that {@link #blank} made
     */
    public void paint(Screen screen, BufferedImage image) {
        painter.paint(Layout.of(screen, panel), image);
    }

    /** A new image of a screen. */
    public BufferedImage image(Screen screen) {
        BufferedImage image = blank();
        paint(screen, image);
        return image;
    }

    /** How many lines of an election fit on a page of the panel. */
    public Paging paging(Election election) {
        return PageCapacity.of(election, panel);
    }
}
