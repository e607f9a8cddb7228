package urna.hub.broker;

import java.net.URI;
import java.util.Optional;
import javax.net.SocketFactory;
import urna.handover.TlsIdentity;
import urna.note.RandomSource;
import urna.note.StrictText;

/**
 * How the hub itself connects to a broker.
 *
 * @param address {@code tcp://host:port} or {@code ssl://host:port}
 * @param clientId the hub's name there
 * @param password proves to the embedded broker that it is the hub; it never leaves the process
 * @param sockets for {@code ssl://} they show the hub's certificate
 * @param share under which name the hub's processes share the segments, where there may be several. A secret of theirs: a
 *     broker such as Mosquitto lets everybody join a share, hands the joiner messages in turn, and drops those that the
 *     joiner may not read
 */
public record BrokerAccess(
        URI address, String clientId, Optional<String> password, SocketFactory sockets, Optional<String> share) {
    private static final String CLIENT_ID = "urna-hub";
    private static final int NAME_BYTES = 4;

    /** An access to this process's own broker. */
    static BrokerAccess byPassword(int port, String password) {
        return new BrokerAccess(
                URI.create("tcp://127.0.0.1:" + port),
                CLIENT_ID,
                Optional.of(password),
                new NoDelaySockets(),
                Optional.empty());
    }

    /**
     * An access to a broker that knows the hub by its certificate. Each process has a name of its own there; one that goes by
     * the certificate's name instead, as Mosquitto does with the files of provisioning, wants a certificate for each.
     */
    static BrokerAccess byCertificate(URI address, TlsIdentity identity, String share, RandomSource random) {
        String name = CLIENT_ID + "-" + StrictText.hex(random.bytes(NAME_BYTES));
        return new BrokerAccess(address, name, Optional.empty(), TlsSockets.of(identity), Optional.of(share));
    }

    /** Without password and share: they must not come into a log. */
    @Override
    public String toString() {
        return clientId + " at " + address;
    }
}
