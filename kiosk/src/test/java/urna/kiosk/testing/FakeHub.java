package urna.kiosk.testing;

import java.util.Optional;
import java.util.function.Consumer;
import urna.kiosk.uplink.MqttLink;
import urna.kiosk.uplink.UplinkEvent;
import urna.log.Segment;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.testing.TestElection;
import urna.wire.KioskState;

/** A link with a hub at its other end that takes every segment, while the network is there. */
public final class FakeHub implements MqttLink {
    private final TestElection election;
    private Optional<byte[]> receipt = Optional.empty();
    private volatile Optional<KioskState> state = Optional.empty();
    private volatile boolean network = true;
    private volatile boolean closed;
    private volatile long attempt;
    private Consumer<UplinkEvent> events = event -> {};

    public FakeHub(TestElection election) {
        this.election = election;
    }

    /** From now on every attempt to connect fails. */
    public FakeHub withoutNetwork() {
        network = false;
        return this;
    }

    public Optional<KioskState> state() {
        return state;
    }

    /** How often the kiosk tried to connect. */
    public long attempts() {
        return attempt;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void connect(long number, byte[] lastWill, Consumer<UplinkEvent> taker) {
        attempt = number;
        events = taker;
        taker.accept(
                network ? new UplinkEvent.Connected(number) : new UplinkEvent.Lost(number, "no network in this test"));
    }

    @Override
    public void publishSegment(byte[] segment) {
        try {
            SignedNote head = Segment.decode(segment).checkpoint();
            SignedNote cosigned = head.with(election.cosigner().cosign(head.text(), 1_800_000_000L));
            receipt = Optional.of(cosigned.bytes());
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
        events.accept(new UplinkEvent.ReceiptArrived(attempt));
    }

    @Override
    public void publishState(byte[] json) {
        try {
            state = Optional.of(KioskState.parse(json));
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<byte[]> takeReceipt() {
        Optional<byte[]> newest = receipt;
        receipt = Optional.empty();
        return newest;
    }

    @Override
    public void close() {
        closed = true;
    }
}
