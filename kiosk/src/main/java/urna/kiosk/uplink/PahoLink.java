package urna.kiosk.uplink;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import urna.election.Kiosk;

/** The real link: Eclipse Paho's MQTT 5 client. Each attempt gets a client of its own, because Paho's reconnecting can hang. */
public final class PahoLink implements MqttLink {
    private final String broker;
    private final Kiosk kiosk;
    private @Nullable PahoConnection connection;

    private PahoLink(String broker, Kiosk kiosk) {
        this.broker = broker;
        this.kiosk = kiosk;
    }

    /**
     * A link that is not connected yet.
     *
     * @param broker {@code tcp://host:port} or {@code ssl://host:port}
     * @param kiosk whose topics it uses, and whose id the broker knows it by
     */
    public static PahoLink to(String broker, Kiosk kiosk) throws MalformedBrokerAddressException {
        try {
            URI uri = new URI(broker);
            boolean scheme = "tcp".equals(uri.getScheme()) || "ssl".equals(uri.getScheme());
            if (scheme && uri.getHost() != null && uri.getPort() > 0 && uri.getPort() <= 0xffff) {
                return new PahoLink(broker, kiosk);
            }
        } catch (URISyntaxException e) {
            throw malformed(broker);
        }
        throw malformed(broker);
    }

    private static MalformedBrokerAddressException malformed(String broker) {
        return new MalformedBrokerAddressException(
                "the broker's address must be tcp://host:port or ssl://host:port: \"" + broker + "\"");
    }

    @Override
    public void connect(long attempt, byte[] lastWill, Consumer<UplinkEvent> events) {
        if (connection != null) {
            connection.abandon();
        }
        connection = PahoConnection.start(broker, kiosk, attempt, lastWill, events);
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
