package urna.hub.testing;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import urna.log.Segment;
import urna.note.RefusedException;
import urna.testing.TestElection;
import urna.wire.Receipt;
import urna.wire.Topics;

/**
 * Many kiosks on one connection, each with a whole day of segments that it brings to the hub as the real one does: a few at a
 * time, again when no receipt comes, and from where the hub says that it stands.
 */
public final class Fleet implements AutoCloseable {
    private static final int WINDOW = 4;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long WAIT_MILLISECONDS = 10_000;

    private final MqttAsyncClient client;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

    private record Heard(String kiosk, MqttMessage message) {}

    public Fleet(URI broker) throws MqttException {
        client = new MqttAsyncClient(broker.toString(), "fleet", new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setReceiveMaximum(1000);
        client.setCallback(new Listener());
        client.connect(options).waitForCompletion(WAIT_MILLISECONDS);
        client.subscribe(Topics.receipt("+"), 1).waitForCompletion(WAIT_MILLISECONDS);
    }

    /** A kiosk and what it has to send. */
    public void join(TestElection election, String kiosk, List<Segment> day) {
        members.put(kiosk, new Member(election, kiosk, day));
    }

    /** Takes what was answered, and sends what is due. */
    public void step() throws MqttException, RefusedException {
        for (Heard next = heard.poll(); next != null; next = heard.poll()) {
            member(next.kiosk()).hear(next.message().getPayload());
        }
        for (Member member : members.values()) {
            member.send();
        }
    }

    /** How many segments have their receipts. */
    public int received() {
        return members.values().stream().mapToInt(member -> member.received).sum();
    }

    /** How many there are. */
    public int all() {
        return members.values().stream().mapToInt(member -> member.day.size()).sum();
    }

    private Member member(String kiosk) {
        Member member = members.get(kiosk);
        if (member == null) {
            throw new AssertionError("an answer to " + kiosk);
        }
        return member;
    }

    private final class Member {
        private final TestElection election;
        private final String kiosk;
        private final List<Segment> day;
        /** Segments, from the first on. */
        private int received;

        private int sent;
        private long sinceNanos = System.nanoTime();

        Member(TestElection election, String kiosk, List<Segment> day) {
            this.election = election;
            this.kiosk = kiosk;
            this.day = List.copyOf(day);
        }

        void hear(byte[] payload) throws RefusedException {
            Receipt receipt = Receipt.open(payload, election.election(), election.kiosk(kiosk));
            if (receipt instanceof Receipt.Stored stored) {
                int now = segments(stored.checkpoint().checkpoint().size());
                if (now > received) {
                    received = now;
                    sent = Math.max(sent, now);
                    sinceNanos = System.nanoTime();
                }
            } else if (receipt instanceof Receipt.Refused refused) {
                if (!refused.reason().equals("gap")) {
                    throw new AssertionError(kiosk + " was refused: " + refused);
                }
                sent = segments(refused.size());
            }
        }

        private int segments(long entries) {
            long size = 0;
            for (int i = 0; i < day.size(); i++) {
                if (size == entries) {
                    return i;
                }
                size += day.get(i).entries().size();
            }
            return day.size();
        }

        void send() throws MqttException {
            if (sent > received && System.nanoTime() - sinceNanos > PATIENCE_NANOS) {
                sent = received;
                sinceNanos = System.nanoTime();
            }
            while (sent < day.size() && sent < received + WINDOW) {
                try {
                    client.publish(Topics.segment(kiosk), day.get(sent).encode(), 1, false)
                            .waitForCompletion(WAIT_MILLISECONDS);
                    sent++;
                } catch (MqttException e) {
                    if (e.getReasonCode() == MqttClientException.REASON_CODE_MAX_INFLIGHT) {
                        return;
                    }
                    throw e;
                }
            }
        }
    }

    private final class Listener implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            heard.add(new Heard(Topics.kioskOf(topic).orElseThrow(), message));
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {}

        @Override
        public void mqttErrorOccurred(MqttException exception) {}

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }

    @Override
    public void close() throws MqttException {
        client.disconnect(0).waitForCompletion(WAIT_MILLISECONDS);
        client.close(true);
    }
}
