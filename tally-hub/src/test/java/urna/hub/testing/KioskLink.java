package urna.hub.testing;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import urna.election.Election;
import urna.election.Kiosk;
import urna.log.Segment;
import urna.note.RefusedException;
import urna.wire.KioskState;
import urna.wire.Receipt;
import urna.wire.Topics;

/** A kiosk's connection to the broker, reduced to what a test sends and hears. */
public final class KioskLink implements AutoCloseable {
    private static final long WAIT_MILLISECONDS = 10_000;

    private final MqttAsyncClient client;
    private final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();

    public KioskLink(URI broker, String kiosk) throws MqttException {
        client = new MqttAsyncClient(broker.toString(), "kiosk-" + kiosk, new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        client.setCallback(new Ear(heard));
        client.connect(options).waitForCompletion(WAIT_MILLISECONDS);
        client.subscribe(Topics.receipt(kiosk), 1).waitForCompletion(WAIT_MILLISECONDS);
    }

    public void send(String kiosk, Segment segment) throws MqttException {
        publish(Topics.segment(kiosk), segment.encode());
    }

    public void say(String kiosk, KioskState state) throws MqttException {
        publish(Topics.state(kiosk), state.json());
    }

    public void publish(String topic, byte[] payload) throws MqttException {
        client.publish(topic, payload, 1, false).waitForCompletion(WAIT_MILLISECONDS);
    }

    /** With quality of service 0: the broker need not deliver it, and nobody acknowledges it. */
    public void publishUnacknowledged(String topic, byte[] payload) throws MqttException {
        client.publish(topic, payload, 0, false).waitForCompletion(WAIT_MILLISECONDS);
    }

    /** The next answer, as its bytes. */
    public byte[] answer() throws InterruptedException {
        byte[] answer = heard.poll(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (answer == null) {
            throw new AssertionError("the hub did not answer");
        }
        return answer;
    }

    /** The next answer, verified as a kiosk does. */
    public Receipt receipt(Election election, Kiosk kiosk) throws InterruptedException, RefusedException {
        return Receipt.open(answer(), election, kiosk);
    }

    @Override
    public void close() throws MqttException {
        client.disconnect(0).waitForCompletion(WAIT_MILLISECONDS);
        client.close(true);
    }
}
