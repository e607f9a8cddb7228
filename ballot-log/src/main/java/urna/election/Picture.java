package urna.election;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.merkle.Hash;

/**
 * The picture of an option. It is signed by its hash, so that nobody can put another face beside a name.
 *
 * @param contest the contest's id
 * @param option the option's id
 * @param sha256 of the file {@code pictures/<sha256>.png} in the package's folder, in lower-case hexadecimal
 */
public record Picture(String contest, String option, String sha256) {
    public static final String FOLDER = "pictures";

    public Picture {
        if (!sha256.matches("[0-9a-f]{" + 2 * Hash.BYTES + "}")) {
            throw new IllegalArgumentException("sha256 must be 64 digits 0-9 a-f");
        }
    }

    /** The picture of an option, by its file's bytes. */
    public static Picture of(String contest, String option, byte[] png) {
        return new Picture(contest, option, Hash.of(png).hex());
    }

    /** Its file's name within the package's folder. */
    public String file() {
        return FOLDER + "/" + sha256 + ".png";
    }

    /**
     * Reads its file, and checks that it is the signed one and a picture within the bounds.
     *
     * @param folder the package's folder
     * @throws MalformedPictureException naming the file, if it is another
     */
    public byte[] read(Path folder) throws IOException, MalformedPictureException {
        Path file = folder.resolve(file());
        byte[] png = readBounded(file);
        if (!Hash.of(png).hex().equals(sha256)) {
            throw new MalformedPictureException(
                    file + ": not the picture that was signed for the option " + contest + "/" + option);
        }
        PictureHeader.read(file.toString(), png);
        return png;
    }

    /**
     * Reads a file that may be a picture, if it is not too long for one.
     *
     * @throws MalformedPictureException if it is
     */
    public static byte[] readBounded(Path file) throws IOException, MalformedPictureException {
        if (Files.size(file) > PictureHeader.MOST_BYTES) {
            throw new MalformedPictureException(
                    file + ": more than " + PictureHeader.MOST_BYTES + " bytes, too many for a picture");
        }
        return Files.readAllBytes(file);
    }
}
