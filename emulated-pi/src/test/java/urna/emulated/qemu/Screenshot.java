package urna.emulated.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import urna.kiosk.raster.PanelSize;
import urna.kiosk.raster.Pictures;
import urna.kiosk.raster.Raster;
import urna.kiosk.screen.Screen;

/**
 * What a person sees of an emulated panel.
 *
 * @param pixels of the type {@code TYPE_INT_RGB}, as the kiosk's own painting is
 */
public record Screenshot(BufferedImage pixels) {
    private static final int RED = 0xff0000;

    /** Where pictures are left that are not as they should be. */
    private static final Path LEFT = Path.of("target", "screenshots");

    /** Reads a portable pixmap as QEMU writes it: {@code P6}, width, height and 255, then three bytes for each pixel. */
    static Screenshot read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Scanner header = new Scanner(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1);
        assertThat(header.next()).as("a pixmap: " + file).isEqualTo("P6");
        int width = header.nextInt();
        int height = header.nextInt();
        int[] rgb = new int[width * height];
        for (int i = 0, at = bytes.length - 3 * rgb.length; i < rgb.length; i++, at += 3) {
            rgb[i] = Byte.toUnsignedInt(bytes[at]) << 16
                    | Byte.toUnsignedInt(bytes[at + 1]) << 8
                    | Byte.toUnsignedInt(bytes[at + 2]);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, width, height, rgb);
        return new Screenshot(image);
    }

    /**
     * What the emulated panel should show. The images in files that the kiosk's own tests hold are of few colours, and may
     * differ by an edge; they hold this machine's painting, with which the emulated one is compared here.
     */
    public static Screenshot of(Screen screen) {
        return new Screenshot(new Raster(PanelSize.W800_H480, Pictures.NONE).image(screen));
    }

    /** Whether it has exactly these pixels. */
    public boolean shows(Screenshot expected) {
        return differing(expected).findAny().isEmpty();
    }

    /** All but the foot, where a kiosk tells how it and its network are: down to where the layout's grid of 480 lines has it. */
    public Screenshot aboveFoot() {
        return new Screenshot(pixels.getSubimage(0, 0, pixels.getWidth(), pixels.getHeight() * 443 / 480));
    }

    /**
     * Requires exactly these pixels.
     *
     * @param name of the screen. Otherwise a folder of this name and a number is left in {@code target/screenshots}: what is
     *     shown, what should be, and what differs in red
     * @param journal what else to say then
     */
    public void assertShows(String name, Screenshot expected, String journal) throws IOException {
        int[] differing = differing(expected).toArray();
        if (differing.length > 0) {
            Path left = leave(name, expected.pixels, differing);
            fail("%d pixels that differ from the screen %s; see %s%n%s", differing.length, name, left, journal);
        }
    }

    private IntStream differing(Screenshot expected) {
        int[] ours = rgb(pixels);
        int[] theirs = rgb(expected.pixels);
        return IntStream.range(0, ours.length).filter(i -> (ours[i] ^ theirs[i]) << 8 != 0);
    }

    private static int[] rgb(BufferedImage image) {
        return (int[]) image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
    }

    private Path leave(String name, BufferedImage expected, int[] differing) throws IOException {
        // Of its own: machines that run beside one another may fail at a screen of the same name.
        Path folder = Files.createTempDirectory(Files.createDirectories(LEFT), name + " ");
        int width = pixels.getWidth();
        BufferedImage diff = new BufferedImage(width, pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int i : differing) {
            diff.setRGB(i % width, i / width, RED);
        }
        ImageIO.write(pixels, "png", folder.resolve("shown.png").toFile());
        ImageIO.write(expected, "png", folder.resolve("expected.png").toFile());
        ImageIO.write(diff, "png", folder.resolve("difference.png").toFile());
        return folder;
    }
}
