package urna.hub.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.election.DefinitionMismatchException;
import urna.election.ElectionPackage;
import urna.handover.CommuneFolder;
import urna.handover.HubFolder;
import urna.merkle.Hash;

/** Finds the bytes of a definition in the hub's folder: the commission signed bytes, not what they mean. */
final class Definition {
    private Definition() {}

    static byte[] of(HubFolder folder, ElectionPackage commune) throws IOException, DefinitionMismatchException {
        Path file = folder.commune(commune.election().commune().id())
                .resolve(CommuneFolder.ELECTION_FOLDER)
                .resolve(ElectionPackage.DEFINITION_FILE);
        byte[] definition = Files.readAllBytes(file);
        if (!Hash.of(definition).equals(commune.hash())) {
            throw new DefinitionMismatchException(file + ": has changed since the hub loaded it");
        }
        return definition;
    }
}
