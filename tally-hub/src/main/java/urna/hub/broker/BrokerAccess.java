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
 */
public record BrokerAccess(URI address, String clientId, Optional<String> password, SocketFactory sockets) {
    private static final String CLIENT_ID = "urna-hub";
    private static final int NAME_BYTES = 4;

    /** An access to this process's own broker. */
    static BrokerAccess byPassword(int port, String password) {
        return new BrokerAccess(
                URI.create("tcp://127.0.0.1:" + port), CLIENT_ID, Optional.of(password), new NoDelaySockets());
    }

    /** An access to a broker that knows the hub by its certificate; each process has a name of its own there. */
    static BrokerAccess byCertificate(URI address, TlsIdentity identity, RandomSource random) {
        String name = CLIENT_ID + "-" + StrictText.hex(random.bytes(NAME_BYTES));
        return new BrokerAccess(address, name, Optional.empty(), TlsSockets.of(identity));
    }

    /** Whether other hubs may be at this broker, with which the work is to be shared. */
    public boolean isShared() {
        return password.isEmpty();
    }

    /** Without the password: it must not come into a log. */
    @Override
    public String toString() {
        return clientId + " at " + address;
    }
}
