package urna.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.election.MalformedPictureException;
import urna.election.Picture;
import urna.election.PictureHeader;
import urna.merkle.Hash;

/** The file of an option's picture, in the folder of an election's package. */
public final class PictureFile {
    private PictureFile() {}

    /**
     * Reads a file, and checks that it is the signed one and a picture within the bounds.
     *
     * @param electionFolder the package's folder
     * @throws MalformedPictureException naming the file, if it is another
     */
    public static byte[] read(Path electionFolder, Picture picture) throws IOException, MalformedPictureException {
        Path file = electionFolder.resolve(picture.file());
        byte[] png = readBounded(file);
        if (!Hash.of(png).hex().equals(picture.sha256())) {
            throw new MalformedPictureException(file + ": not the picture that was signed for the option "
                    + picture.contest() + "/" + picture.option());
        }
        return png;
    }

    /**
     * Reads a file that should be a picture, no more of it than a picture may have.
     *
     * @throws MalformedPictureException naming the file, if it is none within the bounds
     */
    public static byte[] readBounded(Path file) throws IOException, MalformedPictureException {
        if (Files.size(file) > PictureHeader.MOST_BYTES) {
            throw new MalformedPictureException(
                    file + ": more than " + PictureHeader.MOST_BYTES + " bytes, too many for a picture");
        }
        byte[] png = InputFile.read(file);
        PictureHeader.read(file.toString(), png);
        return png;
    }
}
