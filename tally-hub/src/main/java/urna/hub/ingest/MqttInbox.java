package urna.hub.ingest;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import urna.hub.broker.BrokerAccess;
import urna.log.Segment;
import urna.note.StrictText;
import urna.wire.Topics;

/**
 * One connection to the broker, which sends no more than {@link #RECEIVE_MAXIMUM} messages that are not acknowledged. A
 * segment is acknowledged after the commit, or at once where there is no room for it: its kiosk sends it again. Once the
 * connection breaks it is thrown away and a new one is made; what was not answered comes again, from its kiosk.
 */
final class MqttInbox implements AutoCloseable {
    static final int RECEIVE_MAXIMUM = 512;

    private static final long WAIT_MILLISECONDS = 10_000;
    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final int QOS = 1;

    private final MqttAsyncClient client;
    private final SegmentQueue segments = new SegmentQueue();

    /**
     * A segment and how to acknowledge it.
     *
     * @param message what came
     * @param packetId the packet identifier of this connection
     */
    record Delivery(Message message, int packetId) {}

    private MqttInbox(MqttAsyncClient client) {
        this.client = client;
    }

    /**
     * Connects and subscribes.
     *
     * @param states what takes the kiosks' words about themselves; it must not wait
     * @throws MqttException if the broker cannot be reached or says no
     */
    static MqttInbox connect(BrokerAccess access, StateListener states) throws MqttException {
        MqttAsyncClient client =
                new MqttAsyncClient(access.address().toString(), access.clientId(), new MemoryPersistence());
        MqttInbox inbox = new MqttInbox(client);
        boolean connected = false;
        try {
            client.setManualAcks(true);
            client.setCallback(new InboxCallback(inbox.segments, states, client));
            client.connect(options(access)).waitForCompletion(WAIT_MILLISECONDS);
            // Each segment goes to one of the hubs, each state to all of them.
            String share = access.share().map(name -> "$share/" + name + "/").orElse("");
            client.subscribe(new String[] {share + Topics.ALL_SEGMENTS, Topics.ALL_STATES}, new int[] {QOS, QOS})
                    .waitForCompletion(WAIT_MILLISECONDS);
            connected = true;
            return inbox;
        } finally {
            if (!connected) {
                client.close(true);
            }
        }
    }

    private static MqttConnectionOptions options(BrokerAccess access) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        access.password().ifPresent(password -> {
            options.setUserName(access.clientId());
            options.setPassword(StrictText.utf8(password));
        });
        options.setSocketFactory(access.sockets());
        // For ssl:// alone: a certificate of the project's is not enough, it must be the broker's.
        options.setHttpsHostnameVerificationEnabled(true);
        // Paho's own way to reconnect has deadlocked: a new connection is made here instead.
        options.setAutomaticReconnect(false);
        // No session outlives the connection: the broker would keep segments for a hub that is dead, and other hubs
        // would
        // not get them. What was under way comes again from its kiosk, whose outbox is the log itself.
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setReceiveMaximum(RECEIVE_MAXIMUM);
        options.setMaximumPacketSize((long) Segment.MAX_BYTES * 2);
        return options;
    }

    boolean isConnected() {
        return client.isConnected();
    }

    /** How many segments are there to be taken. */
    int waiting() {
        return segments.size();
    }

    /** Takes what is there, at most {@code most}; waits a while for the first. */
    List<Delivery> take(int most, long waitMilliseconds) throws InterruptedException {
        return segments.take(most, waitMilliseconds);
    }

    /**
     * Publishes answers, so that they stay with the broker, and waits until the broker has all of them.
     *
     * @throws MqttException if the connection is lost; then the kiosks send again, and get the same answer
     */
    void publish(List<Answer> answers) throws MqttException {
        List<IMqttToken> sent = new ArrayList<>();
        for (Answer answer : answers) {
            sent.add(
                    client.publish(Topics.receipt(answer.kiosk()), answer.note().bytes(), QOS, true));
            // Below what the broker takes at a time, or publish would throw.
            if (sent.size() == RECEIVE_MAXIMUM) {
                await(sent);
            }
        }
        await(sent);
    }

    private static void await(List<IMqttToken> sent) throws MqttException {
        for (IMqttToken token : sent) {
            token.waitForCompletion(WAIT_MILLISECONDS);
        }
        sent.clear();
    }

    /** Tells the broker that these need not come again. */
    void acknowledge(List<Delivery> group) throws MqttException {
        for (Delivery delivery : group) {
            client.messageArrivedComplete(delivery.packetId(), QOS);
        }
        segments.answered(group);
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect(0).waitForCompletion(WAIT_MILLISECONDS);
        }
        client.close(true);
    }
}
