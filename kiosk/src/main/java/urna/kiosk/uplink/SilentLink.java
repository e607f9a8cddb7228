package urna.kiosk.uplink;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The link of a kiosk in test mode. It connects to nothing: what a test records must not reach a hub, not even to be refused
 * there.
 *
 * @param unused the link that the kiosk would have otherwise; closed with this one, and not used
 */
public record SilentLink(MqttLink unused) implements MqttLink {

    @Override
    public void connect(long attempt, byte[] lastWill, Consumer<UplinkEvent> events) {
        events.accept(new UplinkEvent.Lost(attempt, "a kiosk in test mode sends nothing"));
    }

    @Override
    public void publishSegment(byte[] segment) {
        throw new IllegalStateException("a test's segment, though there is no connection");
    }

    @Override
    public void publishState(byte[] state) {
        throw new IllegalStateException("a test's state, though there is no connection");
    }

    @Override
    public Optional<byte[]> takeReceipt() {
        return Optional.empty();
    }

    @Override
    public void close() {
        unused.close();
    }
}
