package urna.hall.broker;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import urna.handover.TlsIdentity;
import urna.note.StrictText;

/** Anybody with an MQTT library of their own, who keeps to nothing that a kiosk keeps to. */
final class Client implements AutoCloseable {
    private static final long WAIT_MILLISECONDS = 10_000;

    private final MqttAsyncClient client;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Client(URI broker, String clientId) throws MqttException {
        client = new MqttAsyncClient(broker.toString(), clientId, new MemoryPersistence());
    }

    /** Connects with a certificate, and says any name. */
    static Client with(TlsIdentity identity, URI broker, String clientId) throws MqttException {
        Client client = new Client(broker, clientId);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setSocketFactory(sockets(identity.shown(), identity.trusted()));
        options.setUserName(clientId);
        client.connect(options);
        return client;
    }

    /** Connects without TLS. */
    static Client without(URI broker) throws MqttException {
        Client client = new Client(broker, "k-1");
        client.connect(new MqttConnectionOptions());
        return client;
    }

    /** Connects with TLS, trusts whom the other trusts, and shows nothing. */
    static Client withNone(TlsIdentity other, URI broker) throws MqttException {
        Client client = new Client(broker, "k-1");
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setSocketFactory(sockets(other.trusted(), other.trusted()));
        client.connect(options);
        return client;
    }

    private void connect(MqttConnectionOptions options) throws MqttException {
        options.setConnectionTimeout(5);
        client.setCallback(new Ear(heard));
        try {
            client.connect(options).waitForCompletion(WAIT_MILLISECONDS);
        } catch (MqttException e) {
            client.close(true);
            throw e;
        }
    }

    private static SSLSocketFactory sockets(KeyStore shown, KeyStore trusted) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(shown, new char[0]);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    void subscribe(String... filters) throws MqttException {
        for (String filter : filters) {
            client.subscribe(filter, 1).waitForCompletion(WAIT_MILLISECONDS);
        }
    }

    /** Publishes, and waits for the broker's answer, whatever it is. */
    void publish(String topic, String payload) throws MqttException {
        client.publish(topic, StrictText.utf8(payload), 1, true).waitForCompletion(WAIT_MILLISECONDS);
    }

    /** Publishes many, and waits only then. */
    void publishAll(String topic, int number) throws MqttException {
        List<IMqttToken> sent = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sent.add(client.publish(topic, StrictText.utf8(Integer.toString(i)), 1, false));
        }
        for (IMqttToken token : sent) {
            token.waitForCompletion(WAIT_MILLISECONDS);
        }
    }

    boolean isConnected() {
        return client.isConnected();
    }

    /** What came, as {@code topic=payload}. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, WAIT_MILLISECONDS, false);
        client.close(true);
    }
}
