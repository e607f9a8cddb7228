package urna.kiosk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.election.ElectionPackage;
import urna.election.StrictJson;
import urna.handover.CommuneFolder;
import urna.handover.KeyFile;
import urna.handover.KioskFolder;
import urna.testing.TestElection;

/** The folder of kiosk k-1 as the workshop leaves it. */
public final class HandedOver {
    private HandedOver() {}

    /** Fills an empty folder. */
    public static void fill(Path folder, TestElection election) throws IOException {
        Files.write(
                folder.resolve(KioskFolder.SETTINGS_FILE),
                StrictJson.write(new Mesa(folder, election).folder().settings()));
        KeyFile.write(folder.resolve(KioskFolder.KEY_FILE), election.kioskKey("k-1"));
        Files.write(folder.resolve(CommuneFolder.COMMISSION_FILE), StrictJson.write(election.commission()));
        Path definition = Files.createDirectory(folder.resolve(CommuneFolder.ELECTION_FOLDER));
        Files.write(definition.resolve(ElectionPackage.DEFINITION_FILE), election.definition());
        Files.write(
                definition.resolve(ElectionPackage.NOTE_FILE), election.note().bytes());
    }
}
