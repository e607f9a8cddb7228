package urna.hall.bench.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import urna.hub.broker.BrokerAccess;
import urna.hub.broker.EmbeddedBroker;
import urna.hub.broker.NoDelaySockets;
import urna.hub.database.SqliteDatabase;
import urna.hub.ingest.Ingest;
import urna.hub.ingest.Intake;
import urna.hub.ingest.Standings;
import urna.hub.store.LogStore;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.StrictText;
import urna.wire.Topics;

/** From kiosks to kiosks by way of a broker: with a hub behind it, and with one that does nothing but answer. */
final class Ends {
    /** As many segments as the hub commits together. */
    static final int GROUP = Intake.GROUP;

    private static final int QOS = 1;
    private static final int RECEIVE_MAXIMUM = 512;
    private static final long WAIT_MILLISECONDS = 10_000;
    private static final double NANOS = 1e9;

    private Ends() {}

    /** Broker, verification, commit, receipt. */
    static double withHub(Work work, Country country, Path folder)
            throws IOException, RefusedException, MqttException, InterruptedException {
        try (LogStore store = LogStore.open(new SqliteDatabase(folder), country.roster());
                EmbeddedBroker broker =
                        EmbeddedBroker.start(folder.resolve("broker"), 0, RandomSource.operatingSystem())) {
            Standings standings = new Standings(store);
            Clock clock = Clock.systemUTC();
            Ingest ingest = new Ingest(country.roster(), store, standings, country.cosigner(), country.signer(), clock);
            try (Intake intake = Intake.start(broker.access(), country.roster(), ingest, standings, clock)) {
                intake.listening().join();
                return send(broker, work);
            }
        }
    }

    /** The same messages to one who answers each with as many bytes as a receipt has, retained as it is. */
    static double withBrokerAlone(Work work, Path folder) throws IOException, MqttException, InterruptedException {
        try (EmbeddedBroker broker =
                EmbeddedBroker.start(folder.resolve("broker"), 0, RandomSource.operatingSystem())) {
            MqttAsyncClient echo = echo(broker.access());
            try {
                return send(broker, work);
            } finally {
                echo.disconnectForcibly(0, WAIT_MILLISECONDS, false);
                echo.close(true);
            }
        }
    }

    private static double send(EmbeddedBroker broker, Work work) throws MqttException, InterruptedException {
        broker.openDoors();
        try (Senders senders = new Senders(broker.access().address(), work)) {
            long begin = System.nanoTime();
            senders.run();
            return (System.nanoTime() - begin) / NANOS;
        }
    }

    private static MqttAsyncClient echo(BrokerAccess access) throws MqttException {
        MqttAsyncClient client =
                new MqttAsyncClient(access.address().toString(), access.clientId(), new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(access.clientId());
        options.setPassword(StrictText.utf8(access.password().orElseThrow()));
        options.setSocketFactory(new NoDelaySockets());
        options.setReceiveMaximum(RECEIVE_MAXIMUM);
        client.setCallback(new QuietCallback((topic, payload) -> answer(client, topic, payload)));
        client.connect(options).waitForCompletion(WAIT_MILLISECONDS);
        client.subscribe(Topics.ALL_SEGMENTS, QOS).waitForCompletion(WAIT_MILLISECONDS);
        return client;
    }

    /** The segment's own checkpoint, which is nearly what the receipt would be. */
    private static void answer(MqttAsyncClient client, String topic, byte[] payload) {
        int length = ((payload[0] & 0xff) << Byte.SIZE) | (payload[1] & 0xff);
        byte[] checkpoint = Arrays.copyOfRange(payload, Short.BYTES, Short.BYTES + length);
        try {
            client.publish(Topics.receipt(Topics.kioskOf(topic).orElseThrow()), checkpoint, QOS, true);
        } catch (MqttException e) {
            throw new IllegalStateException("the broker does not take an answer", e);
        }
    }
}
