package urna.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.kiosk.raster.PanelSize;
import urna.kiosk.raster.Pictures;
import urna.kiosk.raster.Raster;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.ScreenStates;

/** The device is a plain file, whose bytes are read back as pixels. */
class FramebufferTest {
    private static final Screen SCREEN = ScreenStates.screen("choose-one-marked", "es");
    private static final Screen OTHER = ScreenStates.screen("recorded", "es");

    @TempDir
    Path folder;

    private Path device() {
        return folder.resolve("fb0");
    }

    private Framebuffer open(String size, int bits, int stride) throws IOException, UnusableFramebufferException {
        Path sysfs = Files.createDirectories(folder.resolve("sys"));
        Files.writeString(sysfs.resolve("virtual_size"), size + "\n");
        Files.writeString(sysfs.resolve("bits_per_pixel"), bits + "\n");
        Files.writeString(sysfs.resolve("stride"), stride + "\n");
        if (!Files.exists(device())) {
            Files.createFile(device());
        }
        return Framebuffer.open(device(), sysfs, Pictures.NONE);
    }

    /** The pixel as the device has it, 8 bits a colour. */
    private static int pixel(byte[] frame, int at, int bits) {
        if (bits == 16) {
            int packed = (frame[at] & 0xff) | (frame[at + 1] & 0xff) << 8;
            return (packed >> 11) << 19 | (packed >> 5 & 0x3f) << 10 | (packed & 0x1f) << 3;
        }
        return (frame[at + 2] & 0xff) << 16 | (frame[at + 1] & 0xff) << 8 | (frame[at] & 0xff);
    }

    /** Of each colour as much as the device can keep. */
    private static int kept(int rgb, int bits) {
        return rgb & (bits == 16 ? 0xf8fcf8 : 0xffffff);
    }

    @ParameterizedTest
    @CsvSource({
        "800, 480, 32, 3200",
        "800, 480, 16, 1600",
        "800, 480, 24, 2400",
        "800, 480, 32, 3328",
        "1024, 600, 32, 4096",
        "1024, 600, 16, 2048",
    })
    void writesTheScreenPixelByPixel(int width, int height, int bits, int stride) throws Exception {
        BufferedImage image = new Raster(new PanelSize(width, height), Pictures.NONE).image(SCREEN);
        try (Framebuffer panel = open(width + "," + height, bits, stride)) {
            panel.show(OTHER);
            panel.show(SCREEN);
        }
        byte[] frame = Files.readAllBytes(device());
        assertThat(frame).hasSize(stride * height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int expected = kept(image.getRGB(x, y), bits);
                int actual = pixel(frame, y * stride + x * bits / 8, bits);
                if (actual != expected) {
                    assertThat(actual).as(x + "," + y).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void standsInTheMiddleOfALargerPanel() throws Exception {
        BufferedImage image = new Raster(PanelSize.W1024_H600, Pictures.NONE).image(SCREEN);
        try (Framebuffer panel = open("1280,800", 32, 5120)) {
            panel.show(SCREEN);
        }
        byte[] frame = Files.readAllBytes(device());
        assertThat(pixel(frame, 0, 32)).as("black around it").isZero();
        assertThat(pixel(frame, 100 * 5120 + 128 * 4, 32)).isEqualTo(kept(image.getRGB(0, 0), 32));
        assertThat(pixel(frame, 699 * 5120 + 1151 * 4, 32)).isEqualTo(kept(image.getRGB(1023, 599), 32));
        assertThat(pixel(frame, 700 * 5120 + 128 * 4, 32)).isZero();
    }

    @Test
    void takesTheSmallerSizeWhereTheLargerDoesNotFit() throws Exception {
        try (Framebuffer panel = open("1024,599", 16, 2048)) {
            panel.show(SCREEN);
            assertThat(panel.paging(ScreenStates.ELECTION))
                    .isEqualTo(new Raster(PanelSize.W800_H480, Pictures.NONE).paging(ScreenStates.ELECTION));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "640,480 | 32 | 2560 | 640x480 pixels are too few for a screen; at least 800x480 are needed",
                "800,480 | 8 | 800 | only 16, 24 and 32 are known",
                "800,480 | 32 | 1600 | 1600 bytes hold no line of 800 pixels",
                "800 | 32 | 3200 | not WIDTH,HEIGHT",
                "a,b | 32 | 3200 | not a number",
            })
    void refusesAPanelThatItCannotUse(String size, int bits, int stride, String reason) {
        assertThatThrownBy(() -> open(size, bits, stride))
                .isInstanceOf(UnusableFramebufferException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesToStartWithoutAPanel() {
        assertThatThrownBy(() -> Framebuffer.open(device(), folder.resolve("none"), Pictures.NONE))
                .isInstanceOf(UnusableFramebufferException.class)
                .hasMessageContaining("no panel there");
    }
}
