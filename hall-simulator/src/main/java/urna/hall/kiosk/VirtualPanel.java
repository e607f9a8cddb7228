package urna.hall.kiosk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import urna.kiosk.raster.PanelSize;
import urna.kiosk.raster.Pictures;
import urna.kiosk.raster.Raster;
import urna.kiosk.screen.Screen;

/**
 * The pixels of a virtual kiosk's panel: what a framebuffer would show. Painted only when somebody looks, and once however many
 * do; the firmware waits for none of it.
 */
public final class VirtualPanel {
    public static final PanelSize SIZE = PanelSize.W1024_H600;

    /** Little compression: the picture goes no further than this computer. */
    private static final float QUALITY = 0.8f;

    private final Raster raster;
    private final BufferedImage image;
    private long painted = -1;
    private byte[] png = {};

    VirtualPanel(Pictures pictures) {
        raster = new Raster(SIZE, pictures);
        image = raster.blank();
    }

    /** The raster, for what has to be asked before anything is painted. */
    Raster raster() {
        return raster;
    }

    /**
     * A screen as a PNG file.
     *
     * @param number of the screen: the same number is not painted twice
     */
    synchronized byte[] png(Screen screen, long number) {
        if (number != painted) {
            raster.paint(screen, image);
            png = encode();
            painted = number;
        }
        return png.clone();
    }

    private byte[] encode() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
