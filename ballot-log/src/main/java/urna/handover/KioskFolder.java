package urna.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.MalformedDefinitionException;
import urna.election.MalformedPictureException;
import urna.election.Picture;
import urna.election.StrictJson;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SigningKey;

/**
 * Everything that a kiosk is given: {@code kiosk.json}, {@code kiosk.key}, {@code commission.json}, {@code election/} and, for a
 * broker at {@code ssl://}, {@code tls/}.
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

    private static final String DATA_FOLDER = "data";
    private static final String TEST_FOLDER = "test";

    /**
     * Loads a folder. Pictures are looked at when they are shown: a hall that cannot vote is worse than a name without its face.
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

    /**
     * Looks at each picture: what leaves the workshop is whole.
     *
     * @throws RefusedException naming the file, if it is not the signed one
     */
    public void requirePictures() throws IOException, RefusedException {
        for (Picture picture : electionPackage.election().pictures()) {
            PictureFile.read(electionFolder(), picture);
        }
    }

    /**
     * The same folder for test mode: a copy of the election that nobody signed, takes or counts, under keys drawn now. What
     * it records goes into a folder of its own, which does not outlive the next test.
     */
    public KioskFolder forTest(RandomSource random) {
        TestCopy copy = TestCopy.of(electionPackage.election(), kiosk, random);
        return new KioskFolder(path, settings, copy.key(), copy.electionPackage(), copy.kiosk());
    }

    /** Whether this is a kiosk in test mode. */
    public boolean isTest() {
        return electionPackage.election().isTest();
    }

    /**
     * Who the kiosk is to a broker at {@code ssl://}: {@code tls/} of its folder.
     *
     * @throws RefusedException naming the file, if it cannot be read or is not this kiosk's
     */
    public static TlsIdentity readIdentity(Path folder, Kiosk kiosk) throws IOException, RefusedException {
        TlsIdentity identity = TlsIdentity.read(folder.resolve(TlsIdentity.FOLDER));
        if (!identity.isOf(kiosk.id())) {
            throw new MalformedCertificateException(
                    folder.resolve(TlsIdentity.FOLDER).resolve(TlsIdentity.CERTIFICATE_FILE) + ": is for \""
                            + identity.name() + "\", not for kiosk " + kiosk.id());
        }
        return identity;
    }

    /** Where the kiosk records; in test mode beside it. */
    public Path data() {
        return path.resolve(isTest() ? TEST_FOLDER : DATA_FOLDER);
    }

    /**
     * The picture of an option, as a PNG file. Checked each time: nothing but the signed one may stand beside the option.
     *
     * @param sha256 of the picture, as the election has it
     * @throws RefusedException if the election has none such, or if the file is another
     */
    public byte[] picture(String sha256) throws IOException, RefusedException {
        for (Picture picture : electionPackage.election().pictures()) {
            if (picture.sha256().equals(sha256)) {
                return PictureFile.read(electionFolder(), picture);
            }
        }
        throw new MalformedPictureException("the election has no picture " + sha256);
    }

    private Path electionFolder() {
        return path.resolve(CommuneFolder.ELECTION_FOLDER);
    }
}
