package urna.kiosk.uplink;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A connection to a broker, as much of MQTT as a kiosk needs. Called from the kiosk's event loop only. No method blocks or
 * throws because of the network: what happens to a connection comes as an {@link UplinkEvent}.
 */
public interface MqttLink extends AutoCloseable {

    /**
     * Drops the connection that there is, and starts to make another: with a last will, and subscribed to the receipts.
     *
     * @param attempt the number that all events of this connection will bear
     * @param lastWill what the broker publishes, retained, as the kiosk's state once the connection is lost
     * @param events takes the events, from any thread; must not block
     */
    void connect(long attempt, byte[] lastWill, Consumer<UplinkEvent> events);

    /** Publishes a segment, at least once if the connection lasts. */
    void publishSegment(byte[] segment);

    /** Publishes the kiosk's state, retained. */
    void publishState(byte[] state);

    /**
     * Takes the newest message on the receipt topic. Of several that came since the last call only the newest is kept:
     * each says all that those before it said, and a broker that sends millions fills no queue.
     */
    Optional<byte[]> takeReceipt();

    /** Ends the connection for good; the broker then publishes the last will. Returns within seconds. */
    @Override
    void close();
}
