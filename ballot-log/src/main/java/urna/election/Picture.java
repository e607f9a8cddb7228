package urna.election;

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
}
