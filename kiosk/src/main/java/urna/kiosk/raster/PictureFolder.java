package urna.kiosk.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.handover.KioskFolder;
import urna.note.RefusedException;

/** The pictures in a kiosk's folder: the signed ones, or none. */
public final class PictureFolder implements Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFolder.class);

    private final KioskFolder folder;
    private final Set<String> told = new HashSet<>();

    public PictureFolder(KioskFolder folder) {
        this.folder = folder;
    }

    @Override
    public Optional<BufferedImage> picture(String sha256) {
        try {
            var png = new MemoryCacheImageInputStream(new ByteArrayInputStream(folder.picture(sha256)));
            // Which ImageIO closes, unless it knows nothing of such an image: then there is nothing more to it than
            // memory.
            return Optional.ofNullable(ImageIO.read(png));
        } catch (IOException | RefusedException | RuntimeException e) {
            // A vote does not stand still for a picture, and ImageIO throws anything at one it cannot read.
            tellOnce(sha256, e);
            return Optional.empty();
        }
    }

    /** Each size and each page asks anew. */
    private synchronized void tellOnce(String sha256, Exception reason) {
        if (told.add(sha256)) {
            LOG.warn("an option is shown without its picture {}: {}", sha256, reason.toString());
        }
    }
}
