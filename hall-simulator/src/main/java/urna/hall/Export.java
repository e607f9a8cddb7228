package urna.hall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import urna.disk.AtomicWrite;
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
     * The directory appears whole or not at all.
     *
     * @param directory must not exist yet
     * @return the acta's file
     */
    public static Path write(HallFolder folder, Hub hub, ElectionPackage election, Path directory)
            throws IOException, RefusedException {
        String commune = election.election().commune().id();
        String acta = "acta/" + commune + ".note";
        Path unsigned = directory.toAbsolutePath().resolveSibling("." + directory.getFileName() + ".unsigned");
        AtomicWrite.deleteAll(unsigned);
        hub.export(commune, unsigned);
        Files.createDirectory(unsigned.resolve("acta"));
        Files.write(unsigned.resolve(acta), hub.signedActa(commune).bytes());
        for (SigningKey member : folder.commission()) {
            ActaSigning.open(unsigned.resolve(acta), election).sign(member);
        }
        Files.move(unsigned, directory.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        return directory.resolve(acta);
    }
}
