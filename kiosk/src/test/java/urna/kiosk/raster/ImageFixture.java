package urna.kiosk.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/**
 * An image that stands in a file beside the test's class, in few colours to keep it small. A pixel may differ by what a JDK's
 * anti-aliasing and those few colours make of an edge, and a few pixels by more.
 */
public final class ImageFixture {
    /** A file's colours, the most frequent ones: enough for letters' edges to look like themselves. */
    private static final int COLOURS = 64;

    /** For an edge that is drawn in the nearest of a file's colours, or by another JDK. */
    private static final int TOLERANCE = 60;

    private static final double SHARE_THAT_MAY_DIFFER = 0.0005;

    private ImageFixture() {}

    /** Compares; where too much differs, the new image, and what differs in red, are left below target/. */
    public static void assertMatches(Class<?> test, String name, BufferedImage actual) throws IOException {
        Path left = Path.of("target", "fixtures", test.getPackageName().replace('.', '/'), name);
        Path diff = left.resolveSibling(name.replace(".png", ".diff.png"));
        Files.createDirectories(left.resolveSibling("."));
        Files.deleteIfExists(left);
        Files.deleteIfExists(diff);
        Optional<BufferedImage> expected = expected(test, name);
        double share = expected.map(image -> share(actual, image)).orElse(1.0);
        if (share > SHARE_THAT_MAY_DIFFER) {
            writeSmall(indexed(actual), left);
            if (expected.isPresent()) {
                ImageIO.write(diff(actual, expected.get()), "png", diff.toFile());
            }
        }
        assertThat(share)
                .as(name + ": share of pixels that differ (new image " + left + ", differences " + diff + ")")
                .isLessThanOrEqualTo(SHARE_THAT_MAY_DIFFER);
    }

    private static void writeSmall(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        Files.deleteIfExists(file);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    private static Optional<BufferedImage> expected(Class<?> test, String name) throws IOException {
        try (InputStream file = test.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(ImageIO.read(file));
        }
    }

    private static double share(BufferedImage actual, BufferedImage expected) {
        int[] ours = pixels(actual);
        int[] theirs = pixels(expected);
        assertThat(theirs).hasSameSizeAs(ours);
        long different = IntStream.range(0, ours.length)
                .filter(i -> !near(ours[i], theirs[i]))
                .count();
        return (double) different / ours.length;
    }

    private static BufferedImage diff(BufferedImage actual, BufferedImage expected) {
        int[] ours = pixels(actual);
        int[] theirs = pixels(expected);
        int width = actual.getWidth();
        BufferedImage diff = new BufferedImage(width, actual.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < ours.length; i++) {
            diff.setRGB(i % width, i / width, near(ours[i], theirs[i]) ? ours[i] >> 2 & 0x3f3f3f : 0xff0000);
        }
        return diff;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static boolean near(int one, int other) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage indexed(BufferedImage image) {
        int[] pixels = pixels(image);
        Map<Integer, Long> counts = Arrays.stream(pixels)
                .boxed()
                .collect(Collectors.groupingBy(rgb -> rgb & 0xffffff, Collectors.counting()));
        List<Integer> colours = counts.keySet().stream()
                .sorted(Comparator.<Integer>comparingLong(counts::get)
                        .reversed()
                        .thenComparing(Function.identity()))
                .limit(COLOURS)
                .toList();
        Map<Integer, Integer> nearest = new HashMap<>();
        counts.keySet().forEach(rgb -> nearest.put(rgb, nearest(rgb, colours)));
        BufferedImage small =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(colours));
        for (int i = 0; i < pixels.length; i++) {
            Integer index = nearest.getOrDefault(pixels[i] & 0xffffff, 0);
            small.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, index);
        }
        return small;
    }

    private static int nearest(int rgb, List<Integer> colours) {
        return IntStream.range(0, colours.size())
                .boxed()
                .min(Comparator.comparingInt(index -> distance(rgb, colours.get(index))))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff))
                .map(difference -> difference * difference)
                .sum();
    }

    private static IndexColorModel model(List<Integer> colours) {
        int[] map = colours.stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(8, map.length, map, 0, false, -1, DataBuffer.TYPE_BYTE);
    }
}
