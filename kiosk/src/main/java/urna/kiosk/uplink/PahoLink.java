package urna.kiosk.uplink;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import urna.election.Kiosk;
import urna.handover.KioskFolder;
import urna.note.RefusedException;

/** The real link: Eclipse Paho's MQTT 5 client. Each attempt gets a client of its own, because Paho's reconnecting can hang. */
public final class PahoLink implements MqttLink {
    private final String broker;
    private final Kiosk kiosk;
    private final SocketFactory sockets;
    private @Nullable PahoConnection connection;

    private PahoLink(String broker, Kiosk kiosk, SocketFactory sockets) {
        this.broker = broker;
        this.kiosk = kiosk;
        this.sockets = sockets;
    }

    /**
     * A link that is not connected yet.
     *
     * @param broker {@code tcp://host:port}, or {@code ssl://host:port} of one that asks for the kiosk's certificate
     * @param kiosk whose topics it uses, and whose id the broker knows it by
     * @param folder the kiosk's; for {@code ssl://} its certificate is read from there
     * @throws RefusedException if the address is none, or the certificate is not this kiosk's
     */
    public static PahoLink to(String broker, Kiosk kiosk, Path folder) throws IOException, RefusedException {
        if (!isAddress(broker)) {
            throw new MalformedBrokerAddressException(
                    "the broker's address must be tcp://host:port or ssl://host:port: \"" + broker + "\"");
        }
        SocketFactory sockets = broker.startsWith("ssl:")
                ? TlsSockets.of(KioskFolder.readIdentity(folder, kiosk))
                : new NoDelaySockets();
        return new PahoLink(broker, kiosk, sockets);
    }

    private static boolean isAddress(String broker) {
        try {
            URI uri = new URI(broker);
            boolean scheme = "tcp".equals(uri.getScheme()) || "ssl".equals(uri.getScheme());
            return scheme && uri.getHost() != null && uri.getPort() > 0 && uri.getPort() <= 0xffff;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public void connect(long attempt, byte[] lastWill, Consumer<UplinkEvent> events) {
        if (connection != null) {
            connection.abandon();
        }
        connection = PahoConnection.start(broker, sockets, kiosk, attempt, lastWill, events);
    }

    @Override
    public void publishSegment(byte[] segment) {
        if (connection != null) {
            connection.publishSegment(segment);
        }
    }

    @Override
    public void publishState(byte[] state) {
        if (connection != null) {
            connection.publishState(state);
        }
    }

    @Override
    public Optional<byte[]> takeReceipt() {
        return connection == null ? Optional.empty() : connection.takeReceipt();
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
