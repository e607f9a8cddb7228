package urna.hall.bench.hub;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import urna.hub.broker.NoDelaySockets;
import urna.log.Checkpoint;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.wire.Topics;

/**
 * All kiosks on a few connections, each with a few segments under way, as a kiosk's outbox has them: the next one goes out when
 * the receipt for an earlier one comes.
 */
final class Senders implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int WINDOW = 4;
    private static final int QOS = 1;
    private static final long WAIT_MILLISECONDS = 10_000;
    private static final long PATIENCE_SECONDS = 600;

    private final List<MqttAsyncClient> clients = new ArrayList<>();
    private final Map<String, Outbox> outboxes = new HashMap<>();
    private final CountDownLatch unfinished;

    /** What one kiosk has still to send; touched by its connection's threads alone, under its own lock. */
    private static final class Outbox {
        private final MqttAsyncClient client;
        private final Deque<Work.Sent> waiting;
        private final Deque<Long> underWay = new ArrayDeque<>();

        Outbox(MqttAsyncClient client, List<Work.Sent> segments) {
            this.client = client;
            this.waiting = new ArrayDeque<>(segments);
        }
    }

    /** Connects to a broker that lets kiosks in. */
    Senders(URI broker, Work work) throws MqttException {
        for (int i = 0; i < CONNECTIONS; i++) {
            MqttAsyncClient client = new MqttAsyncClient(broker.toString(), "bench-" + i, new MemoryPersistence());
            clients.add(client);
            MqttConnectionOptions options = new MqttConnectionOptions();
            options.setSocketFactory(new NoDelaySockets());
            client.setCallback(new QuietCallback(this::receipt));
            client.connect(options).waitForCompletion(WAIT_MILLISECONDS);
        }
        int next = 0;
        for (Map.Entry<String, List<Work.Sent>> kiosk : work.byKiosk().entrySet()) {
            MqttAsyncClient client = clients.get(next++ % CONNECTIONS);
            outboxes.put(kiosk.getKey(), new Outbox(client, kiosk.getValue()));
            client.subscribe(Topics.receipt(kiosk.getKey()), QOS).waitForCompletion(WAIT_MILLISECONDS);
        }
        unfinished = new CountDownLatch(outboxes.size());
    }

    /** Sends everything; returns when the last receipt is there. */
    void run() throws InterruptedException {
        outboxes.forEach(this::send);
        if (!unfinished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the hub does not answer");
        }
    }

    private void send(String kiosk, Outbox outbox) {
        synchronized (outbox) {
            while (outbox.underWay.size() < WINDOW && !outbox.waiting.isEmpty()) {
                Work.Sent next = outbox.waiting.remove();
                outbox.underWay.add(next.sizeAfter());
                try {
                    outbox.client.publish(Topics.segment(kiosk), next.segment().encode(), QOS, false);
                } catch (MqttException e) {
                    throw new IllegalStateException("the broker does not take a segment", e);
                }
            }
        }
    }

    private void receipt(String topic, byte[] payload) {
        String kiosk = Topics.kioskOf(topic).orElseThrow();
        Outbox outbox = outboxes.get(kiosk);
        if (outbox == null) {
            return;
        }
        long size = size(payload);
        boolean done;
        synchronized (outbox) {
            boolean some = outbox.underWay.removeIf(end -> end <= size);
            done = some && outbox.underWay.isEmpty() && outbox.waiting.isEmpty();
        }
        if (done) {
            unfinished.countDown();
        } else {
            send(kiosk, outbox);
        }
    }

    /** A kiosk verifies it too, but on a machine of its own. */
    private static long size(byte[] payload) {
        try {
            return Checkpoint.parse(SignedNote.parse(payload).text()).size();
        } catch (RefusedException e) {
            throw new IllegalStateException("the hub refused what was signed for it", e);
        }
    }

    @Override
    public void close() throws MqttException {
        for (MqttAsyncClient client : clients) {
            client.disconnectForcibly(0, WAIT_MILLISECONDS, false);
            client.close(true);
        }
    }
}
