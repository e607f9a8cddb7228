package urna.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.MalformedDefinitionException;
import urna.election.StrictJson;
import urna.note.RefusedException;
import urna.note.SigningKey;

/**
 * Everything that a kiosk is given: {@code kiosk.json}, {@code kiosk.key}, {@code commission.json} and {@code election/}.
 *
 * @param path the folder; the kiosk keeps what it records in its {@link #data} folder
 * @param settings what is this kiosk's own
 * @param key what it signs its log with
 * @param electionPackage the verified election
 * @param kiosk this kiosk in the roster
 */
public record KioskFolder(
        Path path, KioskSettings settings, SigningKey key, ElectionPackage electionPackage, Kiosk kiosk) {
    public static final String SETTINGS_FILE = "kiosk.json";
    public static final String KEY_FILE = "kiosk.key";

    /**
     * Loads a folder.
     *
     * @throws RefusedException naming file and reason, if anything in it does not hold together
     */
    public static KioskFolder load(Path folder) throws IOException, RefusedException {
        Path settingsFile = folder.resolve(SETTINGS_FILE);
        KioskSettings settings =
                StrictJson.read(settingsFile.toString(), Files.readAllBytes(settingsFile), KioskSettings.class);
        PinHash.parse(settings.pollWorkerPin());
        ElectionPackage electionPackage = CommuneFolder.load(folder);
        Kiosk kiosk = electionPackage
                .election()
                .kiosk(settings.kiosk())
                .orElseThrow(() -> new MalformedDefinitionException(
                        settingsFile + ": kiosk " + settings.kiosk() + " is not in the roster of the election"));
        SigningKey key = KeyFile.read(folder.resolve(KEY_FILE));
        if (!key.verifierKey().equals(kiosk.key())) {
            throw new MalformedDefinitionException(
                    folder.resolve(KEY_FILE) + ": not the key that the roster has for kiosk " + kiosk.id());
        }
        return new KioskFolder(folder, settings, key, electionPackage, kiosk);
    }

    /** Where the kiosk records. */
    public Path data() {
        return path.resolve("data");
    }
}
