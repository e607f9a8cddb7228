package urna.kiosk.uplink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import urna.note.RefusedException;
import urna.testing.SeededRandom;

/** A network between a kiosk and a {@link FakeHub}, as bad as the test wants it. Time passes when the test says so. */
final class FakeLink implements MqttLink {
    private FakeHub hub;
    private final SeededRandom random;
    /** How many of 100 messages suffer something. */
    private final int faultPercent;

    final List<byte[]> states = new ArrayList<>();
    final List<byte[]> lastWills = new ArrayList<>();
    final List<byte[]> segments = new ArrayList<>();
    private final Deque<byte[]> toHub = new ArrayDeque<>();
    private final Deque<byte[]> toKiosk = new ArrayDeque<>();
    private Optional<byte[]> newest = Optional.empty();
    private Consumer<UplinkEvent> events = event -> {};
    long attempt;
    boolean brokerIsUp = true;
    private boolean connected;
    private boolean connecting;
    boolean closed;

    FakeLink(FakeHub hub, SeededRandom random, int faultPercent) {
        this.hub = hub;
        this.random = random;
        this.faultPercent = faultPercent;
    }

    @Override
    public void connect(long number, byte[] lastWill, Consumer<UplinkEvent> listener) {
        drop();
        attempt = number;
        lastWills.add(lastWill);
        events = listener;
        connecting = true;
    }

    @Override
    public void publishSegment(byte[] segment) {
        segments.add(segment);
        if (connected) {
            toHub.add(segment);
        }
    }

    @Override
    public void publishState(byte[] state) {
        states.add(state);
    }

    @Override
    public Optional<byte[]> takeReceipt() {
        Optional<byte[]> taken = newest;
        newest = Optional.empty();
        return taken;
    }

    @Override
    public void close() {
        drop();
        closed = true;
    }

    /** Something comes from the broker, whatever it is. */
    void deliver(byte[] message) {
        newest = Optional.of(message);
        events.accept(new UplinkEvent.ReceiptArrived(attempt));
    }

    /** Another hub is behind the same broker from now on. */
    void replace(FakeHub other) {
        hub = other;
    }

    void disconnect() {
        if (connected) {
            drop();
            events.accept(new UplinkEvent.Lost(attempt, "the test pulled the plug"));
        }
    }

    private void drop() {
        connected = false;
        connecting = false;
        toHub.clear();
        toKiosk.clear();
    }

    /** A moment passes: whatever is under way arrives, or does not. */
    void moment() throws RefusedException {
        if (connecting) {
            finishConnecting();
        }
        for (int i = toHub.size(); i > 0 && connected; i--) {
            byte[] segment = toHub.remove();
            if (delay()) {
                toHub.add(segment);
            } else {
                for (int copies = copies(); copies > 0; copies--) {
                    toKiosk.add(hub.take(segment));
                }
            }
        }
        for (int i = toKiosk.size(); i > 0 && connected; i--) {
            byte[] receipt = toKiosk.remove();
            if (delay()) {
                toKiosk.add(receipt);
            } else {
                for (int copies = copies(); copies > 0; copies--) {
                    deliver(receipt);
                }
            }
        }
        if (fault() && random.below(4) == 0) {
            disconnect();
        }
    }

    private void finishConnecting() {
        if (!brokerIsUp || (fault() && random.below(2) == 0)) {
            connecting = false;
            events.accept(new UplinkEvent.Lost(attempt, "no broker"));
        } else if (!fault()) {
            connecting = false;
            connected = true;
            hub.retained().ifPresent(this::deliver);
            events.accept(new UplinkEvent.Connected(attempt));
        }
    }

    private boolean fault() {
        return random.below(100) < faultPercent;
    }

    private boolean delay() {
        return fault();
    }

    /** None, one or two. */
    private int copies() {
        return fault() ? 2 * random.below(2) : 1;
    }
}
