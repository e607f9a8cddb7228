package urna.hub.broker;

import java.io.IOException;
import java.net.URI;
import urna.handover.BrokerSettings;
import urna.handover.HubFolder;
import urna.handover.TlsIdentity;
import urna.merkle.Hash;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SigningKey;
import urna.note.StrictText;

/**
 * A broker that runs by itself and tells its clients apart by their certificates, such as Mosquitto with the files that
 * provisioning writes for it.
 *
 * @param access with the hub's certificate
 */
record ExternalBroker(BrokerAccess access) implements Broker {

    static ExternalBroker of(HubFolder folder, BrokerSettings.External settings, RandomSource random)
            throws IOException, RefusedException {
        TlsIdentity identity = TlsIdentity.read(folder.path().resolve(TlsIdentity.FOLDER));
        return new ExternalBroker(
                BrokerAccess.byCertificate(URI.create(settings.address()), identity, share(folder.signer()), random));
    }

    /** The same for all processes of a hub, which have its keys, and known to nobody else. */
    private static String share(SigningKey signer) {
        return Hash.of(StrictText.utf8("urna/share\n" + signer.secretText())).hex();
    }

    @Override
    public void close() {
        // It belongs to others, and goes on.
    }
}
