package urna.kiosk.uplink;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.election.Election;
import urna.election.Kiosk;
import urna.kiosk.ballotbox.BallotBox;
import urna.log.ForkException;
import urna.log.Segment;
import urna.note.RefusedException;
import urna.wire.KioskState;
import urna.wire.Receipt;

/**
 * Brings the log to the hub. Driven by the kiosk's event loop alone, which calls {@link #tick} about once a second, at
 * moments that have nothing to do with a cast, and hands it each {@link UplinkEvent}. Never blocks.
 */
public final class Uplink implements AutoCloseable {
    /** The reason of a refusal that is part of ordinary life: a message was lost on the way. */
    private static final String GAP = "gap";

    /** The reason of a refusal that no later receipt makes good: two histories under one key. */
    private static final String FORK = "fork";

    private static final Logger LOG = LoggerFactory.getLogger(Uplink.class);

    private final MqttLink link;
    private final Election election;
    private final Kiosk kiosk;
    private final Consumer<UplinkEvent> events;
    private final UplinkTimes times;
    private final Outbox outbox;

    private Line line = Line.DOWN;
    private Wait lineWait;
    private long attempt;
    private int failures;
    private Wait stateWait;
    private Optional<KioskState> shown = Optional.empty();
    private boolean isShown;
    private Instant now = Instant.EPOCH;
    private Optional<String> refusal = Optional.empty();
    private Optional<Receipt.Refused> lastRefused = Optional.empty();
    private boolean forked;
    private long strayMessages;

    private enum Line {
        DOWN,
        CONNECTING,
        UP
    }

    /**
     * An uplink that connects at its first tick.
     *
     * @param link closed by {@link #close}
     * @param events brings events to the event loop, which hands them to {@link #on}; called by any thread, must not block
     */
    public Uplink(MqttLink link, Election election, Kiosk kiosk, Consumer<UplinkEvent> events) {
        this(link, election, kiosk, events, UplinkTimes.STANDARD);
    }

    Uplink(MqttLink link, Election election, Kiosk kiosk, Consumer<UplinkEvent> events, UplinkTimes times) {
        this.link = link;
        this.election = election;
        this.kiosk = kiosk;
        this.events = events;
        this.times = times;
        outbox = new Outbox(times, now);
        lineWait = new Wait(now, times.connecting());
        stateWait = new Wait(now, times.state());
    }

    /**
     * Does what is due: connects, sends segments, sends the state.
     *
     * @param time by the kiosk's clock, which may jump either way
     * @param state how the kiosk is now; looked at in fixed intervals, whatever happens in between
     */
    public void tick(Instant time, BallotBox box, KioskState state) {
        now = time;
        KioskState shownNow = look(state);
        if (line == Line.CONNECTING && lineWait.isOver(now)) {
            lost("no connection within " + times.connecting().toSeconds() + " s");
        }
        if (line == Line.DOWN && (attempt == 0 || lineWait.isOver(now))) {
            connect(shownNow);
        }
        if (line == Line.UP) {
            // Its event may have found the loop full; no other comes before the receipt has been taken.
            link.takeReceipt().ifPresent(payload -> onReceipt(payload, box));
            sendSegments(box);
            if (!isShown) {
                isShown = true;
                link.publishState(shownNow.json());
            }
        }
    }

    /**
     * The state that the hub may see until the interval is over, as the last will too: whoever cuts the line each second must
     * not read the turnout each second.
     */
    private KioskState look(KioskState state) {
        if (shown.isEmpty() || stateWait.isOver(now)) {
            stateWait = new Wait(now, times.state());
            shown = Optional.of(state);
            isShown = false;
        }
        return shown.orElse(state);
    }

    /** Takes an event that came by way of the loop. */
    public void on(UplinkEvent event, BallotBox box) {
        if (event.attempt() != attempt) {
            return;
        }
        if (event instanceof UplinkEvent.Connected && line == Line.CONNECTING) {
            connected(box);
        } else if (event instanceof UplinkEvent.Lost lost && line != Line.DOWN) {
            lost(lost.reason());
        } else if (event instanceof UplinkEvent.ReceiptArrived) {
            link.takeReceipt().ifPresent(payload -> onReceipt(payload, box));
        }
    }

    /**
     * Takes what came on the receipt topic. Nothing in it is believed before its signatures are verified; what cannot be
     * read is counted and changes nothing.
     */
    public void onReceipt(byte[] payload, BallotBox box) {
        try {
            Receipt receipt = Receipt.open(payload, election, kiosk);
            if (receipt instanceof Receipt.Stored stored) {
                box.keepReceipt(stored.checkpoint());
                stored(stored.checkpoint().checkpoint().size());
            } else if (receipt instanceof Receipt.Refused refused) {
                refused(refused, box);
            }
        } catch (ForkException e) {
            LOG.error("{}", e.getMessage());
            fork();
        } catch (RefusedException e) {
            stray(e);
        }
        if (line == Line.UP) {
            sendSegments(box);
        }
    }

    public boolean isConnected() {
        return line == Line.UP;
    }

    /**
     * Why the hub does not take this kiosk's log, as a word ({@link RefusedException#reason}); for the poll worker, who has
     * to call the commission. {@code fork} stays until the kiosk is started again, any other ends with the next receipt.
     */
    public Optional<String> refusal() {
        return refusal;
    }

    /** How many messages came on the receipt topic that were not from the hub, not for this kiosk or not readable. */
    public long strayMessages() {
        return strayMessages;
    }

    @Override
    public void close() {
        line = Line.DOWN;
        link.close();
    }

    private void connect(KioskState state) {
        line = Line.CONNECTING;
        lineWait = new Wait(now, times.connecting());
        attempt++;
        link.connect(attempt, state.offline().json(), events);
    }

    private void connected(BallotBox box) {
        LOG.debug("connected to the broker");
        line = Line.UP;
        failures = 0;
        // The next tick sends the state again: the broker may still show the last will.
        isShown = false;
        // The last segment goes out again even if it has its receipt: a hub that was restored from an old backup
        // answers with a gap, and gets the rest.
        outbox.goOnFrom(Math.min(box.receivedSize(), box.lastSegment()), now);
        sendSegments(box);
    }

    private void lost(String reason) {
        lineWait = new Wait(now, times.reconnect(failures));
        LOG.warn(
                "no broker: {}; next attempt in {} s", reason, lineWait.length().toSeconds());
        failures++;
        line = Line.DOWN;
    }

    private void sendSegments(BallotBox box) {
        for (Optional<Segment> next = outbox.next(box, now); next.isPresent(); next = outbox.next(box, now)) {
            link.publishSegment(next.get().encode());
        }
    }

    private void stored(long size) {
        outbox.received(size, now);
        if (!forked) {
            refusal = Optional.empty();
        }
    }

    private void refused(Receipt.Refused refused, BallotBox box) {
        // Once for each: a broker that repeats itself must not fill the card with our own log.
        if (!lastRefused.equals(Optional.of(refused))) {
            LOG.warn("the hub refused a segment: {}; it has {} entries", refused.reason(), refused.size());
            lastRefused = Optional.of(refused);
        }
        if (!box.hasHead(refused.size()) || refused.reason().equals(FORK)) {
            fork();
        } else if (!forked && !refused.reason().equals(GAP)) {
            refusal = Optional.of(refused.reason());
        }
        if (box.hasHead(refused.size())) {
            outbox.refused(refused.size(), now);
        }
    }

    private void fork() {
        forked = true;
        refusal = Optional.of(FORK);
    }

    private void stray(RefusedException e) {
        strayMessages++;
        // One line for the 1st, 2nd, 4th, 8th … so that a broker cannot fill the card with our own log.
        if (Long.bitCount(strayMessages) == 1) {
            LOG.warn("a message that is not a receipt ({} so far): {}", strayMessages, e.getMessage());
        }
    }
}
