package urna.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import urna.disk.AlreadyThereException;
import urna.disk.AtomicWrite;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.MalformedDefinitionException;
import urna.election.Picture;
import urna.election.Revocation;
import urna.election.SignedIndex;
import urna.election.StrictJson;
import urna.handover.BrokerSettings;
import urna.handover.CommuneFolder;
import urna.handover.HubFolder;
import urna.handover.IndexFolder;
import urna.handover.KeyFile;
import urna.handover.KioskFolder;
import urna.handover.KioskSettings;
import urna.handover.PictureFile;
import urna.handover.PinHash;
import urna.handover.TlsIdentity;
import urna.note.RefusedException;

/**
 * Gives a prepared election that enough of the commission signed to its kiosks and its hub: {@code commission.json} and
 * {@code election/} are copied into each one's folder, the pictures into the kiosks' alone. Everything is checked before anything is written. A crash in
 * between leaves folders without an election, which do not start; the same command again completes them.
 */
public final class Handover {
    private static final List<String> FILES = List.of(
            CommuneFolder.COMMISSION_FILE,
            CommuneFolder.ELECTION_FOLDER + "/" + ElectionPackage.DEFINITION_FILE,
            CommuneFolder.ELECTION_FOLDER + "/" + ElectionPackage.NOTE_FILE);

    private final Path folder;
    private final Path hub;
    private final ElectionPackage electionPackage;

    private Handover(Path folder, Path hub, ElectionPackage electionPackage) {
        this.folder = folder;
        this.hub = hub;
        this.electionPackage = electionPackage;
    }

    /**
     * Hands over to the kiosks' folders below {@code kiosks/} and to the hub.
     *
     * @param folder what {@link Preparation} wrote and the commission signed
     * @param hub the hub's folder: {@code hub/} below it, or that of a hub that was there before
     * @return what was handed over
     * @throws RefusedException if too few members signed, or if a folder is not what it was prepared as
     */
    public static ElectionPackage handOver(Path folder, Path hub) throws IOException, RefusedException {
        Handover handover =
                new Handover(folder, hub, ElectionSigning.open(folder).requireSigned());
        handover.requireKiosks();
        handover.requireHub();
        handover.requireRevocationsSigned();
        for (Path place : handover.places()) {
            handover.requireAbsentOrSame(place);
        }
        handover.write();
        return handover.electionPackage;
    }

    private void requireKiosks() throws IOException, RefusedException {
        for (Kiosk kiosk : election().kiosks()) {
            Path settingsFile = kioskFolder(kiosk).resolve(KioskFolder.SETTINGS_FILE);
            KioskSettings settings =
                    StrictJson.read(settingsFile.toString(), Files.readAllBytes(settingsFile), KioskSettings.class);
            PinHash.parse(settings.pollWorkerPin());
            if (!settings.kiosk().equals(kiosk.id())) {
                throw new MalformedDefinitionException(settingsFile + ": is for kiosk " + settings.kiosk());
            }
            Path keyFile = kioskFolder(kiosk).resolve(KioskFolder.KEY_FILE);
            if (!KeyFile.read(keyFile).verifierKey().equals(kiosk.key())) {
                throw new ForeignKeyException(keyFile + ": not the key that the roster has for kiosk " + kiosk.id());
            }
            if (settings.broker().startsWith("ssl:")) {
                KioskFolder.readIdentity(kioskFolder(kiosk), kiosk);
            }
        }
    }

    private void requireHub() throws IOException, RefusedException {
        HubKeys keys = HubKeys.of(hub);
        if (!keys.verifierKeys().equals(election().hub())) {
            throw new ForeignKeyException(hub + ": not the hub that this election names");
        }
        if (keys.settings().broker() instanceof BrokerSettings.External) {
            TlsIdentity.read(hub.resolve(TlsIdentity.FOLDER));
        }
        requireIndexed();
        if (Files.exists(communeFolder())) {
            return;
        }
        for (Kiosk kiosk : election().kiosks()) {
            if (keys.kioskIds().contains(kiosk.id())) {
                throw new MalformedDefinitionException(
                        hub + ": serves a kiosk " + kiosk.id() + " of another commune already");
            }
        }
    }

    /** A hub that has an index starts with no package but those that it names. */
    private void requireIndexed() throws IOException, RefusedException {
        Optional<SignedIndex> index = IndexFolder.find(hub.resolve(SignedIndex.FOLDER));
        if (index.isPresent()) {
            try {
                index.get().index().require(electionPackage);
            } catch (RefusedException e) {
                throw new UnusablePackageException(folder + ": " + e.getMessage(), e);
            }
        }
    }

    /** One that too few have signed must not be taken for one that holds. */
    private void requireRevocationsSigned() throws IOException, RefusedException {
        for (Kiosk kiosk : election().kiosks()) {
            Path file = folder.resolve(Revocation.file(kiosk));
            if (Files.exists(file)) {
                Revocation.open(
                        file.toString(),
                        Files.readAllBytes(file),
                        kiosk,
                        election(),
                        election().commission());
            }
        }
    }

    private void requireAbsentOrSame(Path place) throws IOException, RefusedException {
        for (String file : FILES) {
            Path target = place.resolve(file);
            if (Files.exists(target) && !Arrays.equals(Files.readAllBytes(target), content(file))) {
                throw new AlreadyThereException(target + ": another election is there already; nothing was changed");
            }
        }
    }

    private void write() throws IOException, RefusedException {
        for (Kiosk kiosk : election().kiosks()) {
            writeMissing(kioskFolder(kiosk));
            writePictures(kioskFolder(kiosk));
            KioskFolder.load(kioskFolder(kiosk)).requirePictures();
        }
        if (!Files.exists(communeFolder())) {
            // Filled outside of communes/: a hub reads every folder in there, also one that a crash left behind.
            AtomicWrite.newPrivateFolder(communeFolder(), hub, this::writeMissing);
        }
        writeRevocations();
        HubFolder.load(hub);
    }

    private void writeRevocations() throws IOException, RefusedException {
        for (Kiosk kiosk : election().kiosks()) {
            Path file = folder.resolve(Revocation.file(kiosk));
            if (Files.exists(file)) {
                Path target = communeFolder().resolve(CommuneFolder.ELECTION_FOLDER);
                if (!Files.exists(target.resolve(Revocation.FOLDER))) {
                    AtomicWrite.makePrivateFolder(target.resolve(Revocation.FOLDER));
                }
                AtomicWrite.replaceFile(target.resolve(Revocation.file(kiosk)), Files.readAllBytes(file));
            }
        }
    }

    private void writeMissing(Path place) throws IOException, RefusedException {
        Path electionFolder = place.resolve(CommuneFolder.ELECTION_FOLDER);
        if (!Files.exists(electionFolder)) {
            AtomicWrite.newPrivateFolder(electionFolder, part -> {
                Files.write(part.resolve(ElectionPackage.DEFINITION_FILE), content(FILES.get(1)));
                Files.write(part.resolve(ElectionPackage.NOTE_FILE), content(FILES.get(2)));
            });
        }
        AtomicWrite.replaceFile(place.resolve(CommuneFolder.COMMISSION_FILE), content(CommuneFolder.COMMISSION_FILE));
    }

    /** Each on its own, and those that are there again: a picture that a card lost is put back by the same command. */
    private void writePictures(Path place) throws IOException, RefusedException {
        Path electionFolder = place.resolve(CommuneFolder.ELECTION_FOLDER);
        if (!election().pictures().isEmpty() && !Files.exists(electionFolder.resolve(Picture.FOLDER))) {
            AtomicWrite.makePrivateFolder(electionFolder.resolve(Picture.FOLDER));
        }
        for (Picture picture : election().pictures()) {
            byte[] png = PictureFile.read(folder.resolve(CommuneFolder.ELECTION_FOLDER), picture);
            AtomicWrite.replaceFile(electionFolder.resolve(picture.file()), png);
        }
    }

    private List<Path> places() {
        List<Path> places = new ArrayList<>();
        places.add(communeFolder());
        election().kiosks().forEach(kiosk -> places.add(kioskFolder(kiosk)));
        return places;
    }

    private byte[] content(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    private Path kioskFolder(Kiosk kiosk) {
        return folder.resolve(Preparation.KIOSKS_FOLDER).resolve(kiosk.id());
    }

    private Path communeFolder() {
        return hub.resolve(HubFolder.COMMUNES_FOLDER)
                .resolve(election().commune().id());
    }

    private Election election() {
        return electionPackage.election();
    }
}
