package urna.provisioning;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The picture of an option, as a draft names it.
 *
 * @param contest the contest's id
 * @param option the option's id
 * @param file a PNG file in the draft's folder or in one below it
 */
public record DraftPicture(String contest, String option, String file) {
    public DraftPicture {
        if (!isBelow(file)) {
            throw new IllegalArgumentException(
                    "a picture's file must lie in the draft's folder or below it: \"" + file + "\"");
        }
    }

    private static boolean isBelow(String file) {
        try {
            Path path = Path.of(file);
            return !file.isBlank() && !path.isAbsolute() && path.normalize().equals(path) && !path.startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
