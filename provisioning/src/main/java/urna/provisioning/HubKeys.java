package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import urna.election.ElectionPackage;
import urna.election.Hub;
import urna.election.Kiosk;
import urna.handover.HubFolder;
import urna.handover.HubSettings;
import urna.note.MalformedKeyException;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SigningKey;

/**
 * The hub of an election: a new one, or one that serves other communes already.
 *
 * @param settings ports
 * @param cosigner cosigns checkpoints
 * @param signer signs refusals and actas
 * @param existing the folder of a hub that is there already
 */
public record HubKeys(HubSettings settings, SigningKey cosigner, SigningKey signer, Optional<HubFolder> existing) {

    /** Makes the keys of a new hub. */
    public static HubKeys generate(String name, HubSettings settings, RandomSource random)
            throws MalformedKeyException {
        return new HubKeys(
                settings,
                SigningKey.generate(name, SignatureType.COSIGNATURE, random),
                SigningKey.generate(name, SignatureType.ED25519, random),
                Optional.empty());
    }

    /** Takes the keys of a hub that is there already, if everything in its folder holds together. */
    public static HubKeys of(Path folder) throws IOException, RefusedException {
        HubFolder hub = HubFolder.load(folder);
        return new HubKeys(hub.settings(), hub.cosigner(), hub.signer(), Optional.of(hub));
    }

    Hub verifierKeys() {
        return new Hub(cosigner.verifierKey(), signer.verifierKey());
    }

    /** The ids of the kiosks that the hub serves already: they name topics, so no other kiosk may have them. */
    Set<String> kioskIds() {
        Set<String> ids = new HashSet<>();
        existing.ifPresent(hub -> hub.communes().stream()
                .map(ElectionPackage::election)
                .flatMap(election -> election.kiosks().stream())
                .map(Kiosk::id)
                .forEach(ids::add));
        return ids;
    }
}
