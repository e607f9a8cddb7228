package urna.kiosk.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the kernel tells of a framebuffer in {@code /sys/class/graphics/fb0}.
 *
 * @param width in pixels
 * @param height in pixels
 * @param stride bytes from the beginning of one line to that of the next
 */
record FramebufferShape(int width, int height, int stride, PixelFormat format) {

    /**
     * Reads {@code virtual_size}, {@code bits_per_pixel} and {@code stride}.
     *
     * @throws UnusableFramebufferException if there is none, or its pixels are stored in a way that is not known here
     */
    static FramebufferShape read(Path sysfs) throws UnusableFramebufferException {
        String[] size = text(sysfs, "virtual_size").split(",", -1);
        if (size.length != 2) {
            throw new UnusableFramebufferException(sysfs + "/virtual_size: not WIDTH,HEIGHT");
        }
        int bits = number(sysfs, "bits_per_pixel", text(sysfs, "bits_per_pixel"));
        PixelFormat format = PixelFormat.of(bits)
                .orElseThrow(() -> new UnusableFramebufferException(
                        sysfs + "/bits_per_pixel: " + bits + ", and only 16, 24 and 32 are known"));
        FramebufferShape shape = new FramebufferShape(
                number(sysfs, "virtual_size", size[0]),
                number(sysfs, "virtual_size", size[1]),
                number(sysfs, "stride", text(sysfs, "stride")),
                format);
        if (shape.stride < shape.width * format.bytes()) {
            throw new UnusableFramebufferException(
                    sysfs + "/stride: " + shape.stride + " bytes hold no line of " + shape.width + " pixels");
        }
        return shape;
    }

    private static String text(Path sysfs, String name) throws UnusableFramebufferException {
        try {
            return Files.readString(sysfs.resolve(name)).strip();
        } catch (IOException e) {
            throw new UnusableFramebufferException(sysfs.resolve(name) + ": no panel there", e);
        }
    }

    private static int number(Path sysfs, String name, String text) throws UnusableFramebufferException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UnusableFramebufferException(sysfs.resolve(name) + ": not a number", e);
        }
    }
}
