package urna.kiosk.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures in an election package's folder, whose hashes were checked when the kiosk loaded it.
 *
 * @param folder the one that has {@code pictures/<sha256>.png}
 */
public record PictureFolder(Path folder) implements Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFolder.class);

    @Override
    public Optional<BufferedImage> picture(String sha256) {
        Path file = folder.resolve("pictures").resolve(sha256 + ".png");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            // Which ImageIO closes, unless it knows nothing of such an image: then there is nothing more to it than
            // memory.
            return Optional.ofNullable(ImageIO.read(new MemoryCacheImageInputStream(in)));
        } catch (IOException | RuntimeException e) {
            // A vote does not stand still for a picture, and ImageIO throws anything at a damaged one.
            LOG.warn("the picture {} cannot be read", file, e);
            return Optional.empty();
        }
    }
}
