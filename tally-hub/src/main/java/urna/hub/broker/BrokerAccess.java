package urna.hub.broker;

import java.net.URI;
import urna.note.RandomSource;
import urna.note.StrictText;

/**
 * How the hub itself connects to a broker.
 *
 * @param address {@code tcp://host:port}
 * @param clientId the hub's name there
 * @param password proves that it is the hub; it never leaves the process
 */
public record BrokerAccess(URI address, String clientId, String password) {
    private static final int PASSWORD_BYTES = 16;

    /** An access with a new password. */
    static BrokerAccess to(int port, RandomSource random) {
        return new BrokerAccess(
                URI.create("tcp://127.0.0.1:" + port), "urna-hub", StrictText.hex(random.bytes(PASSWORD_BYTES)));
    }

    /** Without the password: it must not come into a log. */
    @Override
    public String toString() {
        return clientId + " at " + address;
    }
}
