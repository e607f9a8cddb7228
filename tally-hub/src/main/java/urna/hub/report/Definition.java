package urna.hub.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import urna.election.DefinitionMismatchException;
import urna.election.ElectionPackage;
import urna.handover.CommuneFolder;
import urna.handover.HubFolder;
import urna.merkle.Hash;

/** Finds the bytes of a definition in the hub's folder: the commission signed bytes, not what they mean. */
final class Definition {
    private Definition() {}

    static byte[] of(HubFolder folder, ElectionPackage commune) throws IOException, DefinitionMismatchException {
        Path communes = folder.path().resolve(HubFolder.COMMUNES_FOLDER);
        List<Path> folders;
        try (Stream<Path> list = Files.list(communes)) {
            folders = list.sorted().toList();
        }
        for (Path each : folders) {
            byte[] definition = Files.readAllBytes(
                    each.resolve(CommuneFolder.ELECTION_FOLDER).resolve(ElectionPackage.DEFINITION_FILE));
            if (Hash.of(definition).equals(commune.hash())) {
                return definition;
            }
        }
        throw new DefinitionMismatchException(communes + ": the definition of commune "
                + commune.election().commune().id() + " has changed since the hub loaded it");
    }
}
