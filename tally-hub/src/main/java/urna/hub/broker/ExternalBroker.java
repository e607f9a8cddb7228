package urna.hub.broker;

import java.io.IOException;
import java.net.URI;
import urna.handover.BrokerSettings;
import urna.handover.HubFolder;
import urna.handover.TlsIdentity;
import urna.note.RandomSource;
import urna.note.RefusedException;

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
        return new ExternalBroker(BrokerAccess.byCertificate(URI.create(settings.address()), identity, random));
    }

    @Override
    public void close() {
        // It belongs to others, and goes on.
    }
}
