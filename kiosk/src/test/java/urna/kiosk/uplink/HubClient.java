package urna.kiosk.uplink;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import urna.wire.KioskState;
import urna.wire.Topics;

/** Connects a {@link FakeHub} to a real broker. */
final class HubClient implements AutoCloseable {
    private static final long TIMEOUT_MILLIS = 20_000;

    private final FakeHub hub;
    private final String kiosk;
    private final MqttAsyncClient client;
    private final ConcurrentLinkedQueue<byte[]> segments = new ConcurrentLinkedQueue<>();
    private volatile Optional<byte[]> state = Optional.empty();

    HubClient(String broker, FakeHub hub, String kiosk) throws MqttException {
        this.hub = hub;
        this.kiosk = kiosk;
        client = new MqttAsyncClient(broker, "hub", new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setSocketFactory(new NoDelaySockets());
        client.connect(options).waitForCompletion(TIMEOUT_MILLIS);
        client.setCallback(new Incoming());
        MqttSubscription[] topics = {
            new MqttSubscription(Topics.ALL_SEGMENTS, 1), new MqttSubscription(Topics.ALL_STATES, 1)
        };
        client.subscribe(topics).waitForCompletion(TIMEOUT_MILLIS);
    }

    /** Answers what has come so far. */
    void step() throws Exception {
        for (byte[] segment = segments.poll(); segment != null; segment = segments.poll()) {
            client.publish(Topics.receipt(kiosk), new MqttMessage(hub.take(segment), 1, true, null))
                    .waitForCompletion(TIMEOUT_MILLIS);
        }
    }

    /** The state message that came last. */
    Optional<KioskState> state() throws Exception {
        Optional<byte[]> json = state;
        return json.isPresent() ? Optional.of(KioskState.parse(json.get())) : Optional.empty();
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 100, false);
        client.close(true);
    }

    private final class Incoming extends SilentCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            if (topic.equals(Topics.segment(kiosk))) {
                segments.add(message.getPayload());
            } else {
                state = Optional.of(message.getPayload());
            }
        }
    }
}
