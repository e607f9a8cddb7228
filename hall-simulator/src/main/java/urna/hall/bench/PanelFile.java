package urna.hall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.handover.KioskFolder;
import urna.kiosk.linux.Framebuffer;
import urna.kiosk.linux.UnusableFramebufferException;
import urna.kiosk.raster.PanelSize;
import urna.kiosk.raster.PictureFolder;

/** A panel whose framebuffer, of 32 bits a pixel, is an ordinary file. */
final class PanelFile {
    private static final PanelSize SIZE = PanelSize.W1024_H600;
    private static final int PIXEL_BYTES = 4;

    private PanelFile() {}

    /** The panel of a kiosk. */
    static Framebuffer of(KioskFolder kiosk) throws IOException, UnusableFramebufferException {
        Path kernel = Files.createDirectory(kiosk.path().resolve("fb0"));
        Files.writeString(kernel.resolve("virtual_size"), SIZE.width() + "," + SIZE.height());
        Files.writeString(kernel.resolve("bits_per_pixel"), Integer.toString(PIXEL_BYTES * Byte.SIZE));
        Files.writeString(kernel.resolve("stride"), Integer.toString(SIZE.width() * PIXEL_BYTES));
        Path device = Files.createFile(kernel.resolve("device"));
        return Framebuffer.open(device, kernel, new PictureFolder(kiosk));
    }
}
