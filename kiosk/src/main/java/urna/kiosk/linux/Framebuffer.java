package urna.kiosk.linux;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import urna.election.Election;
import urna.kiosk.device.Display;
import urna.kiosk.raster.PanelSize;
import urna.kiosk.raster.Pictures;
import urna.kiosk.raster.Raster;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Paging;

/**
 * A panel that Linux shows as {@code /dev/fb0}, without a window system. Always writes whole frames: a write of a single line
 * is not shown by every driver, and the device cannot be mapped. One image and one frame are kept and written again and again.
 *
 * <p>On a panel larger than the screens' sizes the largest that fits stands in the middle of black.
 */
public final class Framebuffer implements Display, AutoCloseable {
    public static final Path DEVICE = Path.of("/dev/fb0");
    public static final Path SYSFS = Path.of("/sys/class/graphics/fb0");

    private final Raster raster;
    private final BufferedImage image;
    private final FramebufferShape shape;
    private final PixelFormat.Line line;
    private final ByteBuffer frame;
    private final FileChannel device;

    private Framebuffer(Raster raster, FramebufferShape shape, FileChannel device) {
        this.raster = raster;
        this.image = raster.blank();
        this.shape = shape;
        this.device = device;
        // Zeros are black in every format.
        this.frame = ByteBuffer.allocateDirect(shape.stride() * shape.height()).order(ByteOrder.LITTLE_ENDIAN);
        this.line = shape.format().line(image.getWidth());
    }

    /**
     * Opens a panel.
     *
     * @param device the file that frames are written to, {@link #DEVICE} on a kiosk
     * @param sysfs where the kernel tells its size, {@link #SYSFS} on a kiosk
     * @throws UnusableFramebufferException if there is none, or it is too small
     */
    public static Framebuffer open(Path device, Path sysfs, Pictures pictures) throws UnusableFramebufferException {
        FramebufferShape shape = FramebufferShape.read(sysfs);
        PanelSize panel = PanelSize.within(shape.width(), shape.height())
                .orElseThrow(() -> new UnusableFramebufferException(device + ": " + shape.width() + "x" + shape.height()
                        + " pixels are too few for a screen; at least " + PanelSize.W800_H480 + " are needed"));
        try {
            FileChannel channel = FileChannel.open(device, StandardOpenOption.WRITE);
            return new Framebuffer(new Raster(panel, pictures), shape, channel);
        } catch (IOException e) {
            throw new UnusableFramebufferException(device + ": cannot be written to", e);
        }
    }

    @Override
    public Paging paging(Election election) {
        return raster.paging(election);
    }

    /** Paints and writes. The kiosk stops if it cannot: nobody may vote on a screen that does not follow. */
    @Override
    public void show(Screen screen) {
        raster.paint(screen, image);
        fill();
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException("the panel cannot be written to", e);
        }
    }

    private void fill() {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int left = (shape.width() - image.getWidth()) / 2;
        int top = (shape.height() - image.getHeight()) / 2;
        for (int y = 0; y < image.getHeight(); y++) {
            frame.position((top + y) * shape.stride() + left * shape.format().bytes());
            line.put(pixels, y * image.getWidth(), frame);
        }
    }

    private void write() throws IOException {
        frame.clear();
        while (frame.hasRemaining()) {
            device.write(frame, frame.position());
        }
    }

    /** Leaves the last screen on the panel. */
    @Override
    public void close() {
        try {
            device.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the panel cannot be closed", e);
        }
    }
}
