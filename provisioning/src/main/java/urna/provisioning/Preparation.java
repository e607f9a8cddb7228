package urna.provisioning;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import urna.disk.AtomicWrite;
import urna.election.Commission;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.MalformedDefinitionException;
import urna.election.Origin;
import urna.election.StrictJson;
import urna.handover.CommuneFolder;
import urna.handover.HubFolder;
import urna.handover.KeyFile;
import urna.handover.KioskFolder;
import urna.handover.KioskSettings;
import urna.handover.PinHash;
import urna.note.MalformedKeyException;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SigningKey;
import urna.provisioning.authority.Holder;
import urna.provisioning.authority.Issuer;

/**
 * From a draft to a folder that waits for the commission's signatures: {@code commission.json}, {@code
 * election/election.json}, {@code election/pictures/}, {@code kiosks/<id>/} and, for a new hub, {@code hub/}, each with its keys.
 *
 * @param draft the election without its keys
 * @param commission who signs
 * @param hub whose keys the election names
 * @param broker where the kiosks publish: {@code tcp://host:port} or {@code ssl://host:port}
 * @param pictures where the pictures are that the draft names
 * @param issuer of the certificates that a broker at {@code ssl://} asks for
 */
public record Preparation(
        Draft draft, Commission commission, HubKeys hub, URI broker, PictureSource pictures, Optional<Issuer> issuer) {
    public static final String KIOSKS_FOLDER = "kiosks";
    public static final String HUB_FOLDER = "hub";

    public Preparation {
        boolean scheme = "tcp".equals(broker.getScheme()) || "ssl".equals(broker.getScheme());
        if (!scheme || broker.getHost() == null || broker.getPort() < 1) {
            throw new IllegalArgumentException(
                    "a broker must be tcp://host:port or ssl://host:port, not \"" + broker + "\"");
        }
        if ("ssl".equals(broker.getScheme()) != issuer.isPresent()) {
            throw new IllegalArgumentException(
                    "a broker at ssl:// needs --authority, which gives the certificates, and --authority such a broker");
        }
    }

    /**
     * Makes the keys and the folder, which appears whole or not at all.
     *
     * @param folder must not exist yet
     * @param pins the poll workers' PIN for a kiosk's id
     */
    public void write(Path folder, UnaryOperator<String> pins, RandomSource random)
            throws IOException, RefusedException {
        AtomicWrite.requireAbsent(folder);
        Set<String> taken = hub.kioskIds();
        for (String kiosk : draft.kiosks()) {
            if (taken.contains(kiosk)) {
                throw new MalformedDefinitionException(
                        "kiosk " + kiosk + " is in another commune of this hub already; give it another id");
            }
        }
        DraftPictures drawn = DraftPictures.read(draft, pictures);
        Map<String, SigningKey> keys = kioskKeys(random);
        Election election = draft.election(
                commission,
                hub.verifierKeys(),
                origin -> key(keys, origin.kiosk()).verifierKey(),
                drawn.signed());
        AtomicWrite.newPrivateFolder(folder, part -> {
            Files.write(part.resolve(CommuneFolder.COMMISSION_FILE), StrictJson.write(commission));
            Path electionFolder = AtomicWrite.makePrivateFolder(part.resolve(CommuneFolder.ELECTION_FOLDER));
            Files.write(electionFolder.resolve(ElectionPackage.DEFINITION_FILE), StrictJson.write(election));
            drawn.write(electionFolder);
            Path kiosks = AtomicWrite.makePrivateFolder(part.resolve(KIOSKS_FOLDER));
            for (Kiosk kiosk : election.kiosks()) {
                String pin = PinHash.of(pins.apply(kiosk.id()), random).toString();
                writeKiosk(kiosks.resolve(kiosk.id()), kiosk, key(keys, kiosk.id()), pin);
                writeTls(kiosks.resolve(kiosk.id()), new Holder.Kiosk(kiosk.id()), random);
            }
            if (hub.existing().isEmpty()) {
                writeHub(part.resolve(HUB_FOLDER));
                writeTls(part.resolve(HUB_FOLDER), new Holder.Hub(1), random);
            }
        });
    }

    private Map<String, SigningKey> kioskKeys(RandomSource random) throws MalformedKeyException {
        Map<String, SigningKey> keys = new LinkedHashMap<>();
        for (String kiosk : draft.kiosks()) {
            String name = new Origin(draft.id(), draft.commune().id(), kiosk).toString();
            keys.put(kiosk, SigningKey.generate(name, SignatureType.ED25519, random));
        }
        return keys;
    }

    private void writeKiosk(Path folder, Kiosk kiosk, SigningKey key, String pinHash) throws IOException {
        AtomicWrite.makePrivateFolder(folder);
        KioskSettings settings = new KioskSettings(kiosk.id(), broker.toString(), pinHash);
        Files.write(folder.resolve(KioskFolder.SETTINGS_FILE), StrictJson.write(settings));
        KeyFile.write(folder.resolve(KioskFolder.KEY_FILE), key);
    }

    private void writeHub(Path folder) throws IOException {
        AtomicWrite.makePrivateFolder(folder);
        AtomicWrite.makePrivateFolder(folder.resolve(HubFolder.COMMUNES_FOLDER));
        Files.write(folder.resolve(HubFolder.SETTINGS_FILE), StrictJson.write(hub.settings()));
        KeyFile.write(folder.resolve(HubFolder.COSIGNER_FILE), hub.cosigner());
        KeyFile.write(folder.resolve(HubFolder.SIGNER_FILE), hub.signer());
    }

    private void writeTls(Path folder, Holder holder, RandomSource random) throws IOException, RefusedException {
        if (issuer.isPresent()) {
            issuer.get().writeTo(folder, holder, random);
        }
    }

    private static SigningKey key(Map<String, SigningKey> keys, String kiosk) {
        SigningKey key = keys.get(kiosk);
        if (key == null) {
            throw new IllegalStateException("no key was made for kiosk " + kiosk);
        }
        return key;
    }
}
