package urna.hub.broker;

import java.io.IOException;
import urna.handover.BrokerSettings;
import urna.handover.HubFolder;
import urna.note.RandomSource;
import urna.note.RefusedException;

/** Where the hub meets its kiosks. */
public sealed interface Broker extends AutoCloseable permits EmbeddedBroker, ExternalBroker {

    /**
     * Starts the one that the settings name, or gets ready to connect to it.
     *
     * @throws IOException if it cannot listen
     * @throws RefusedException if the hub's certificate cannot be read
     */
    static Broker of(HubFolder folder, RandomSource random) throws IOException, RefusedException {
        if (folder.settings().broker() instanceof BrokerSettings.Embedded embedded) {
            return EmbeddedBroker.start(folder.data().resolve("broker"), embedded.port(), random);
        }
        return ExternalBroker.of(
                folder, (BrokerSettings.External) folder.settings().broker(), random);
    }

    /** How the hub connects to it. */
    BrokerAccess access();

    @Override
    void close();
}
