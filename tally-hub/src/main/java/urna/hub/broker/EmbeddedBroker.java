package urna.hub.broker;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import urna.note.MalformedTextException;
import urna.note.RandomSource;
import urna.note.StrictText;

/**
 * HiveMQ CE within this process, in memory, on the loopback address. It keeps nothing over a restart, and need not: each
 * kiosk keeps its segments until the hub's receipt for them, and the hub publishes its receipts again when it starts.
 */
public final class EmbeddedBroker implements Broker {
    private static final int PASSWORD_BYTES = 16;

    private final EmbeddedHiveMQ broker;
    private final Gatekeeper gatekeeper;
    private final BrokerAccess access;

    private EmbeddedBroker(EmbeddedHiveMQ broker, Gatekeeper gatekeeper, BrokerAccess access) {
        this.broker = broker;
        this.gatekeeper = gatekeeper;
        this.access = access;
    }

    /**
     * Starts a broker that lets nobody but the hub in until {@link #openDoors}.
     *
     * @param folder for its settings; made if it is not there
     * @param port where it listens; 0 takes a free one
     * @param random where the hub's password comes from
     * @throws IOException if it cannot listen there
     */
    public static EmbeddedBroker start(Path folder, int port, RandomSource random) throws IOException {
        int actual = requireFree(port);
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(conf.resolve("config.xml"), settings().replace("PORT", Integer.toString(actual)));
        String password = StrictText.hex(random.bytes(PASSWORD_BYTES));
        BrokerAccess access = BrokerAccess.byPassword(actual, password);
        Gatekeeper gatekeeper = new Gatekeeper(access.clientId(), password);
        // It would wait two seconds for writes to its files; in memory there are none.
        InternalConfigurations.PERSISTENCE_SHUTDOWN_GRACE_PERIOD_MSEC.set(0);
        EmbeddedHiveMQ broker = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(conf)
                .withDataFolder(Files.createDirectories(folder.resolve("data")))
                .withExtensionsFolder(Files.createDirectories(folder.resolve("extensions")))
                .withEmbeddedExtension(EmbeddedExtension.builder()
                        .withId("urna-gatekeeper")
                        .withName("Urna gatekeeper")
                        .withVersion("1")
                        .withExtensionMain(gatekeeper)
                        .build())
                .withoutLoggingBootstrap()
                .build();
        try {
            broker.start().join();
        } catch (CompletionException e) {
            throw new IOException("the broker cannot start on port " + actual + ": " + e.getMessage(), e);
        }
        return new EmbeddedBroker(broker, gatekeeper, access);
    }

    /** HiveMQ tells nobody which port it took for 0, and starts without complaint on one that is taken. */
    private static int requireFree(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new IOException("port " + port + " for the broker: " + e.getMessage(), e);
        }
    }

    private static String settings() throws IOException {
        try (InputStream resource = EmbeddedBroker.class.getResourceAsStream("hivemq.xml")) {
            if (resource == null) {
                throw new IllegalStateException("hivemq.xml is not on the class path");
            }
            return StrictText.utf8(resource.readAllBytes());
        } catch (MalformedTextException e) {
            throw new IllegalStateException("hivemq.xml is not UTF-8", e);
        }
    }

    @Override
    public BrokerAccess access() {
        return access;
    }

    /** Lets kiosks in: the hub listens. */
    public void openDoors() {
        gatekeeper.open();
    }

    @Override
    public void close() {
        try {
            broker.close();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
