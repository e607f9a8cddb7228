package urna.kiosk.linux;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** How a framebuffer stores a pixel, the least significant byte first: Documentation/fb of the Linux kernel. */
enum PixelFormat {
    /** Red 5 bits, green 6, blue 5. */
    RGB565(16) {
        @Override
        Line line(int width) {
            short[] packed = new short[width];
            return (pixels, from, to) -> {
                for (int i = 0; i < width; i++) {
                    int rgb = pixels[from + i];
                    packed[i] = (short) ((rgb >> 8 & 0xf800) | (rgb >> 5 & 0x07e0) | (rgb >> 3 & 0x001f));
                }
                to.asShortBuffer().put(packed);
            };
        }
    },
    RGB888(24) {
        @Override
        Line line(int width) {
            byte[] packed = new byte[3 * width];
            return (pixels, from, to) -> {
                for (int i = 0; i < width; i++) {
                    int rgb = pixels[from + i];
                    packed[3 * i] = (byte) rgb;
                    packed[3 * i + 1] = (byte) (rgb >> 8);
                    packed[3 * i + 2] = (byte) (rgb >> 16);
                }
                to.put(packed);
            };
        }
    },
    /** The highest byte is full, in case it is taken for opacity. */
    XRGB8888(32) {
        @Override
        Line line(int width) {
            int[] packed = new int[width];
            return (pixels, from, to) -> {
                for (int i = 0; i < width; i++) {
                    packed[i] = pixels[from + i] | 0xff000000;
                }
                to.asIntBuffer().put(packed);
            };
        }
    };

    private final int bits;

    PixelFormat(int bits) {
        this.bits = bits;
    }

    /** Puts whole lines: one pixel at a time took four times as long as painting them. */
    @FunctionalInterface
    interface Line {
        /**
         * Puts one line at a buffer's position.
         *
         * @param pixels red, green and blue, 8 bits each; this line's begin at {@code from}
         * @param to little-endian; where its position is afterwards is not said
         */
        void put(int[] pixels, int from, ByteBuffer to);
    }

    /** The format of so many bits a pixel; empty for one that is not known here. */
    static Optional<PixelFormat> of(int bits) {
        return Arrays.stream(values()).filter(format -> format.bits == bits).findFirst();
    }

    int bytes() {
        return bits / 8;
    }

    /** What puts lines of so many pixels. For one thread at a time. */
    abstract Line line(int width);
}
