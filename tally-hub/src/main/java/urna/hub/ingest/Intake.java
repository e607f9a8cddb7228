package urna.hub.ingest;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.hub.broker.BrokerAccess;
import urna.hub.roster.Roster;
import urna.wire.KioskState;

/**
 * The one thread between broker and database: takes a group, has it committed, publishes the answers, acknowledges; and
 * connects again, with growing waits, when the connection is lost. A crash after the commit and before the answer costs
 * nothing: the kiosk sends again and gets the same receipt.
 */
public final class Intake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** So many segments are committed together, if so many are there. */
    public static final int GROUP = 256;

    private static final long POLL_MILLISECONDS = 200;
    private static final long SHORT_POLL_MILLISECONDS = 10;
    /** Another hub's group is committed by then, or that hub is dead. Far below the 15 s after which a kiosk sends again. */
    private static final long PATIENCE_NANOS = 2_000_000_000;

    private static final long FIRST_WAIT_MILLISECONDS = 100;
    private static final long LONGEST_WAIT_MILLISECONDS = 10_000;

    private final BrokerAccess access;
    private final Roster roster;
    private final Ingest ingest;
    private final Standings standings;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<Void> listening = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread;
    private volatile @Nullable MqttInbox connection;

    private Intake(BrokerAccess access, Roster roster, Ingest ingest, Standings standings, Clock clock) {
        this.access = access;
        this.roster = roster;
        this.ingest = ingest;
        this.standings = standings;
        this.clock = clock;
        this.thread = new Thread(this::run, "hub-intake");
    }

    /** Starts taking messages. */
    public static Intake start(BrokerAccess access, Roster roster, Ingest ingest, Standings standings, Clock clock) {
        Intake intake = new Intake(access, roster, ingest, standings, clock);
        intake.thread.start();
        return intake;
    }

    /** Done when it first listens to the broker. */
    public CompletableFuture<Void> listening() {
        return listening;
    }

    /** Done when it was closed; failed when it crashed, and with it the hub: nothing is taken any more. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Whether it is connected to the broker now. */
    public boolean isListening() {
        MqttInbox inbox = connection;
        return inbox != null && inbox.isConnected();
    }

    /** How many segments have come from the broker and are in no group yet. */
    public int waiting() {
        MqttInbox inbox = connection;
        return inbox == null ? 0 : inbox.waiting();
    }

    private void run() {
        try {
            long wait = FIRST_WAIT_MILLISECONDS;
            while (!isClosing()) {
                ingest.catchUp();
                boolean connected = false;
                long since = nowSeconds();
                try (MqttInbox inbox = MqttInbox.connect(access, this::said)) {
                    connected = true;
                    // A broker that forgot everything gets the receipts back; for one that did not, it changes nothing.
                    inbox.publish(standings.receipts());
                    connection = inbox;
                    LOG.info("listening to the broker at {}", access.address());
                    standings.listens(since);
                    listening.complete(null);
                    takeAll(inbox);
                } catch (MqttException e) {
                    LOG.warn("the broker at {}: {}", access.address(), e.getMessage());
                } finally {
                    standings.listensNoMore();
                    connection = null;
                }
                wait = connected ? FIRST_WAIT_MILLISECONDS : Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS);
                closing.await(wait, TimeUnit.MILLISECONDS);
            }
            ended.complete(null);
        } catch (InterruptedException e) {
            ended.complete(null);
        } catch (RuntimeException | Error e) {
            // Not swallowed: whoever runs the hub waits for this and stops all of it.
            LOG.error("the hub takes no more messages", e);
            listening.completeExceptionally(e);
            ended.completeExceptionally(e);
            standings.tellListeners();
        }
    }

    private void takeAll(MqttInbox inbox) throws MqttException, InterruptedException {
        WaitingRoom room = new WaitingRoom(access.share().isPresent() ? PATIENCE_NANOS : 0);
        while (!isClosing() && inbox.isConnected()) {
            ingest.catchUp();
            List<MqttInbox.Delivery> arrived =
                    inbox.take(GROUP, room.isEmpty() ? POLL_MILLISECONDS : SHORT_POLL_MILLISECONDS);
            List<MqttInbox.Delivery> group = room.admit(arrived, standings::size, System.nanoTime());
            if (!group.isEmpty()) {
                List<Answer> answers = ingest.take(
                        group.stream().map(MqttInbox.Delivery::message).toList());
                // From here on all of it is on disk.
                inbox.publish(answers);
                inbox.acknowledge(group);
            }
        }
    }

    private void said(String kiosk, KioskState state, boolean kept) {
        if (roster.kiosk(kiosk).isPresent()) {
            @Nullable Long seen = kept ? null : nowSeconds();
            standings.said(kiosk, state, seen);
        }
    }

    private long nowSeconds() {
        return clock.instant().getEpochSecond();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Ends after the group at hand; what is not answered comes again. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
