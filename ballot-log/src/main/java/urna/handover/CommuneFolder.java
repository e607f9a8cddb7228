package urna.handover;

import java.io.IOException;
import java.nio.file.Path;
import urna.election.Commission;
import urna.election.ElectionPackage;
import urna.election.StrictJson;
import urna.note.RefusedException;

/** One commune's part of a folder: {@code commission.json}, whom to trust, and {@code election/}, what they signed. */
public final class CommuneFolder {
    public static final String COMMISSION_FILE = "commission.json";
    public static final String ELECTION_FOLDER = "election";

    private CommuneFolder() {}

    /** Reads and verifies the package of a folder, by the commission that the same folder trusts. */
    public static ElectionPackage load(Path folder) throws IOException, RefusedException {
        return ElectionPackage.load(folder.resolve(ELECTION_FOLDER), readCommission(folder.resolve(COMMISSION_FILE)));
    }

    /** Reads a file of a commission's threshold and verifier keys. */
    public static Commission readCommission(Path file) throws IOException, RefusedException {
        return StrictJson.read(file.toString(), InputFile.read(file), Commission.class);
    }
}
