package urna.provisioning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import urna.disk.AtomicWrite;
import urna.election.MalformedPictureException;
import urna.election.Picture;
import urna.election.PictureHeader;
import urna.note.RefusedException;

/** The pictures of a draft, each drawn once to see that it can be: no kiosk should be the first to try. */
final class DraftPictures {
    private final List<Picture> signed = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private DraftPictures() {}

    /**
     * Reads all pictures that a draft names.
     *
     * @throws RefusedException naming file and reason, if one is no picture that a kiosk can show
     */
    static DraftPictures read(Draft draft, PictureSource source) throws IOException, RefusedException {
        DraftPictures pictures = new DraftPictures();
        for (DraftPicture named : draft.pictures()) {
            byte[] png = source.read(named.file());
            requireDrawable(named.file(), png);
            Picture picture = Picture.of(named.contest(), named.option(), png);
            pictures.signed.add(picture);
            pictures.files.put(picture.file(), png);
        }
        return pictures;
    }

    /** The pictures by their hashes, as the commission signs them. */
    List<Picture> signed() {
        return List.copyOf(signed);
    }

    /** Writes the files into the folder of an election's package. */
    void write(Path electionFolder) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        AtomicWrite.makePrivateFolder(electionFolder.resolve(Picture.FOLDER));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(electionFolder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void requireDrawable(String file, byte[] png) throws MalformedPictureException {
        PictureHeader.read(file, png);
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            // Without what else a file may carry along: texts and profiles that unfold to any size.
            reader.setInput(in, true, true);
            reader.read(0);
        } catch (IOException | RuntimeException e) {
            // The JDK's reader answers to some broken files with whatever it stumbles over.
            throw new MalformedPictureException(file + ": a PNG file that is damaged and cannot be drawn");
        } finally {
            reader.dispose();
        }
    }
}
