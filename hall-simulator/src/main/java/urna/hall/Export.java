package urna.hall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.election.ElectionPackage;
import urna.hall.workshop.HallFolder;
import urna.hub.Hub;
import urna.note.RefusedException;
import urna.note.SigningKey;
import urna.provisioning.ActaSigning;

/** What is published after the close: package, logs, and the acta with all its signatures. */
public final class Export {
    private Export() {}

    /**
     * Exports a hall's election as {@code audit verify} reads it; plays the commission when it signs the acta.
     *
     * @param directory must not exist yet
     * @return the acta's file
     */
    public static Path write(HallFolder folder, Hub hub, ElectionPackage election, Path directory)
            throws IOException, RefusedException {
        String commune = election.election().commune().id();
        hub.export(commune, directory);
        Path acta = directory.resolve("acta").resolve(commune + ".note");
        Files.createDirectories(directory.resolve("acta"));
        Files.write(acta, hub.signedActa(commune).bytes());
        for (SigningKey member : folder.commission()) {
            ActaSigning.open(acta, election).sign(member);
        }
        return acta;
    }
}
