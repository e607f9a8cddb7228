package urna.kiosk.uplink;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.election.Kiosk;
import urna.wire.Topics;

/**
 * One connection of Paho's, from the attempt to the end. Its callbacks, which must never block or throw, do nothing but post
 * events.
 */
final class PahoConnection implements MqttCallback {
    private static final int AT_LEAST_ONCE = 1;
    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final int CONNECT_SECONDS = 10;
    private static final int CLOSE_MILLIS = 2000;
    /** MQTT 5 reason code: the client ends the connection and wants its will to be published. */
    private static final int DISCONNECT_WITH_WILL = 0x04;
    /** From here on, MQTT 5 reason codes are failures. */
    private static final int FAILURE = 0x80;
    /** A receipt has a few hundred bytes. */
    private static final int MAX_RECEIPT_BYTES = 16 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(PahoConnection.class);

    private final MqttAsyncClient client;
    private final Kiosk kiosk;
    private final long attempt;
    private final Consumer<UplinkEvent> events;
    private final AtomicReference<Optional<byte[]>> newest = new AtomicReference<>(Optional.empty());

    private PahoConnection(MqttAsyncClient client, Kiosk kiosk, long attempt, Consumer<UplinkEvent> events) {
        this.client = client;
        this.kiosk = kiosk;
        this.attempt = attempt;
        this.events = events;
    }

    /** Starts an attempt; its outcome comes as an event. */
    static PahoConnection start(
            String broker,
            SocketFactory sockets,
            Kiosk kiosk,
            long attempt,
            byte[] lastWill,
            Consumer<UplinkEvent> events) {
        MqttAsyncClient client;
        try {
            // In memory: the outbox is the log, and a file of Paho's that is cut short is deleted in silence.
            client = new MqttAsyncClient(broker, kiosk.id(), new MemoryPersistence());
        } catch (MqttException e) {
            throw new IllegalStateException("an address and an id that were checked", e);
        }
        PahoConnection connection = new PahoConnection(client, kiosk, attempt, events);
        connection.connect(options(sockets, kiosk, lastWill));
        return connection;
    }

    private static MqttConnectionOptions options(SocketFactory sockets, Kiosk kiosk, byte[] lastWill) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setMaximumPacketSize((long) MAX_RECEIPT_BYTES);
        options.setWill(Topics.state(kiosk.id()), message(lastWill, true));
        options.setSocketFactory(sockets);
        // For ssl:// alone: a certificate of the project's is not enough, it must be the broker's.
        options.setHttpsHostnameVerificationEnabled(true);
        return options;
    }

    private static MqttMessage message(byte[] payload, boolean retained) {
        return new MqttMessage(payload, AT_LEAST_ONCE, retained, new MqttProperties());
    }

    private void connect(MqttConnectionOptions options) {
        client.setCallback(this);
        try {
            client.connect(options, null, then(token -> subscribe()));
        } catch (MqttException e) {
            lost(e);
        }
    }

    private void subscribe() {
        try {
            client.subscribe(Topics.receipt(kiosk.id()), AT_LEAST_ONCE, null, then(this::subscribed));
        } catch (MqttException e) {
            lost(e);
        }
    }

    private void subscribed(IMqttToken token) {
        int[] codes = token.getReasonCodes();
        if (codes != null && Arrays.stream(codes).anyMatch(code -> code >= FAILURE)) {
            events.accept(new UplinkEvent.Lost(attempt, "the broker does not let this kiosk have its receipts"));
        } else {
            events.accept(new UplinkEvent.Connected(attempt));
        }
    }

    void publishSegment(byte[] segment) {
        publish(Topics.segment(kiosk.id()), message(segment, false));
    }

    void publishState(byte[] state) {
        publish(Topics.state(kiosk.id()), message(state, true));
    }

    private void publish(String topic, MqttMessage message) {
        try {
            client.publish(topic, message);
        } catch (MqttException e) {
            // Also when too much is in flight: a broker that acknowledges nothing is a broker lost.
            lost(e);
        }
    }

    Optional<byte[]> takeReceipt() {
        return newest.getAndSet(Optional.empty());
    }

    private void lost(Throwable reason) {
        events.accept(new UplinkEvent.Lost(attempt, innermost(reason)));
    }

    /** Paho says no more than that something failed; what failed, such as a certificate that ran out, its causes say. */
    private static String innermost(Throwable reason) {
        Throwable innermost = reason;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return Objects.requireNonNullElse(
                innermost.getMessage(), innermost.getClass().getSimpleName());
    }

    private MqttActionListener then(Consumer<IMqttToken> success) {
        return new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                success.accept(token);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable reason) {
                lost(reason);
            }
        };
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        boolean first = newest.getAndSet(Optional.of(message.getPayload())).isEmpty();
        if (first) {
            events.accept(new UplinkEvent.ReceiptArrived(attempt));
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        if (response.getException() != null) {
            lost(response.getException());
        } else {
            events.accept(new UplinkEvent.Lost(attempt, String.valueOf(response.getReasonString())));
        }
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        lost(exception);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // No broker's acknowledgement means that the hub has it: only a receipt does.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // Connected only once subscribed.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // No extended authentication: the kiosk's certificate says who it is.
    }

    /** Lets go of a connection that is lost or hangs. Paho can block here, so it does so on a thread of its own. */
    void abandon() {
        Thread thread = new Thread(this::end, "uplink-abandon-" + attempt);
        thread.setDaemon(true);
        thread.start();
    }

    private void end() {
        try {
            client.disconnectForcibly(0, CLOSE_MILLIS, false);
            client.close(true);
        } catch (MqttException e) {
            LOG.debug("ending connection {}: {}", attempt, e.getMessage());
        }
    }

    /** Says farewell to the broker, which then publishes the last will. */
    void close() {
        try {
            if (client.isConnected()) {
                client.disconnect(0, null, null, DISCONNECT_WITH_WILL, new MqttProperties())
                        .waitForCompletion(CLOSE_MILLIS);
            }
        } catch (MqttException e) {
            LOG.debug("closing connection {}: {}", attempt, e.getMessage());
        }
        end();
    }
}
