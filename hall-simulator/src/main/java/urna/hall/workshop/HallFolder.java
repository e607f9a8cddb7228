package urna.hall.workshop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import urna.disk.AtomicWrite;
import urna.election.Commission;
import urna.handover.HubFolder;
import urna.handover.HubSettings;
import urna.handover.KeyFile;
import urna.handover.KioskFolder;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SigningKey;
import urna.provisioning.Draft;
import urna.provisioning.ElectionSigning;
import urna.provisioning.Handover;
import urna.provisioning.HubKeys;
import urna.provisioning.PictureSource;
import urna.provisioning.Pin;
import urna.provisioning.Preparation;

/**
 * A hall's folder: what the workshop hands over, and beside it what in real life no one place may have: all keys of the
 * commission, and the PIN. For demonstrations and tests alone.
 *
 * @param path holds {@code commission/}, {@code commune/} and {@code pin}
 */
public record HallFolder(Path path) {
    private static final int MEMBERS = 5;
    private static final int THRESHOLD = 3;

    /**
     * Plays workshop and commission: makes all keys, prepares the draft, signs it and hands it over. The folder appears
     * whole or not at all.
     *
     * @param path must not exist yet
     * @param pictures where the pictures are that the draft names
     */
    public static HallFolder make(
            Path path, Draft draft, PictureSource pictures, HubSettings ports, RandomSource random)
            throws IOException, RefusedException {
        AtomicWrite.newPrivateFolder(path, part -> new HallFolder(part).fill(draft, pictures, ports, random));
        return new HallFolder(path);
    }

    private void fill(Draft draft, PictureSource pictures, HubSettings ports, RandomSource random)
            throws IOException, RefusedException {
        Files.createDirectory(commissionKeys());
        List<SigningKey> members = new ArrayList<>();
        for (int i = 1; i <= MEMBERS; i++) {
            SigningKey member = SigningKey.generate("comision/" + i, SignatureType.ED25519, random);
            KeyFile.write(commissionKeys().resolve(i + ".key"), member);
            members.add(member);
        }
        Commission commission = new Commission(
                THRESHOLD, members.stream().map(SigningKey::verifierKey).toList());
        HubKeys hub = HubKeys.generate("urna/hub/" + draft.commune().id(), ports, random);
        String pin = Pin.generate(random);
        Files.writeString(pinFile(), pin);
        URI broker = URI.create(ports.brokerAddress());
        new Preparation(draft, commission, hub, broker, pictures, Optional.empty())
                .write(commune(), kiosk -> pin, random);
        for (SigningKey member : members) {
            ElectionSigning.open(commune()).sign(member);
        }
        Handover.handOver(commune(), hubPath());
    }

    public HubFolder hub() throws IOException, RefusedException {
        return HubFolder.load(hubPath());
    }

    /** The kiosks' folders, in the order of their names. */
    public List<KioskFolder> kiosks() throws IOException, RefusedException {
        List<KioskFolder> kiosks = new ArrayList<>();
        for (Path folder : sorted(commune().resolve(Preparation.KIOSKS_FOLDER))) {
            kiosks.add(KioskFolder.load(folder));
        }
        return kiosks;
    }

    /** The keys of the whole commission. */
    public List<SigningKey> commission() throws IOException, RefusedException {
        List<SigningKey> members = new ArrayList<>();
        for (Path file : sorted(commissionKeys())) {
            members.add(KeyFile.read(file));
        }
        return members;
    }

    /** The poll workers' PIN, the same for all kiosks of the hall. */
    public String pin() throws IOException {
        return Files.readString(pinFile());
    }

    private Path commissionKeys() {
        return path.resolve("commission");
    }

    private Path commune() {
        return path.resolve("commune");
    }

    private Path hubPath() {
        return commune().resolve(Preparation.HUB_FOLDER);
    }

    private Path pinFile() {
        return path.resolve("pin");
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // k-10 after k-9: by length first.
            return files.sorted(Comparator.comparingInt(
                                    (Path file) -> file.toString().length())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }
}
