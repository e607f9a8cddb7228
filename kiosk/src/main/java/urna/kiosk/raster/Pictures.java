package urna.kiosk.raster;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Where the pictures of options come from. */
@FunctionalInterface
public interface Pictures {
    /** An election without pictures. */
    Pictures NONE = sha256 -> Optional.empty();

    /**
     * A picture as it was handed over; empty if there is none or it cannot be read, and then the option's name must do.
     *
     * @param sha256 of its file, as the election has it
     */
    Optional<BufferedImage> picture(String sha256);
}
