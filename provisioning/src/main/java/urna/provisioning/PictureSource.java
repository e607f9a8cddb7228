package urna.provisioning;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import urna.handover.PictureFile;
import urna.note.RefusedException;

/** Where the pictures are that a draft names. */
@FunctionalInterface
public interface PictureSource {
    /** For drafts without pictures. */
    PictureSource NONE = file -> {
        throw new NoSuchFileException(file);
    };

    /**
     * Reads a picture.
     *
     * @param file as the draft names it
     */
    byte[] read(String file) throws IOException, RefusedException;

    /** The folder in which a draft lies. */
    static PictureSource beside(Path draft) {
        return file -> PictureFile.readBounded(draft.resolveSibling(file));
    }
}
