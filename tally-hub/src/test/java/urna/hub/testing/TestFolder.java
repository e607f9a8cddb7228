package urna.hub.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.election.ElectionPackage;
import urna.election.StrictJson;
import urna.handover.CommuneFolder;
import urna.handover.HubFolder;
import urna.handover.HubSettings;
import urna.handover.KeyFile;
import urna.note.RefusedException;
import urna.testing.TestElection;

/** A hub's folder as provisioning makes it. */
public final class TestFolder {
    private TestFolder() {}

    /** Writes a folder for some elections, all of the same hub keys, and loads it. */
    public static HubFolder write(Path folder, TestElection... elections) throws IOException, RefusedException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(HubFolder.SETTINGS_FILE), StrictJson.write(HubSettings.ofOneHall(0, 0)));
        KeyFile.write(folder.resolve(HubFolder.COSIGNER_FILE), elections[0].cosigner());
        KeyFile.write(folder.resolve(HubFolder.SIGNER_FILE), elections[0].signer());
        for (TestElection election : elections) {
            Path commune = folder.resolve(HubFolder.COMMUNES_FOLDER)
                    .resolve(election.election().commune().id());
            Path its = Files.createDirectories(commune.resolve(CommuneFolder.ELECTION_FOLDER));
            Files.write(commune.resolve(CommuneFolder.COMMISSION_FILE), StrictJson.write(election.commission()));
            Files.write(its.resolve(ElectionPackage.DEFINITION_FILE), election.definition());
            Files.write(its.resolve(ElectionPackage.NOTE_FILE), election.note().bytes());
        }
        return HubFolder.load(folder);
    }
}
