package urna.kiosk.linux;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** How a framebuffer stores a pixel, the least significant byte first: Documentation/fb of the Linux kernel. */
enum PixelFormat {
    /** Red 5 bits, green 6, blue 5. */
    RGB565(16) {
        @Override
        void put(int rgb, ByteBuffer to) {
            int packed = (rgb >> 8 & 0xf800) | (rgb >> 5 & 0x07e0) | (rgb >> 3 & 0x001f);
            to.put((byte) packed).put((byte) (packed >> 8));
        }
    },
    RGB888(24) {
        @Override
        void put(int rgb, ByteBuffer to) {
            to.put((byte) rgb).put((byte) (rgb >> 8)).put((byte) (rgb >> 16));
        }
    },
    /** The highest byte is full, in case it is taken for opacity. */
    XRGB8888(32) {
        @Override
        void put(int rgb, ByteBuffer to) {
            to.put((byte) rgb).put((byte) (rgb >> 8)).put((byte) (rgb >> 16)).put((byte) 0xff);
        }
    };

    private final int bits;

    PixelFormat(int bits) {
        this.bits = bits;
    }

    /** The format of so many bits a pixel; empty for one that is not known here. */
    static Optional<PixelFormat> of(int bits) {
        return Arrays.stream(values()).filter(format -> format.bits == bits).findFirst();
    }

    int bytes() {
        return bits / 8;
    }

    /** Appends a pixel. */
    abstract void put(int rgb, ByteBuffer to);
}
