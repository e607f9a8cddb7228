package urna.kiosk;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.disk.AtomicWrite;
import urna.election.Election;
import urna.handover.KioskFolder;
import urna.handover.PinHash;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.ballotbox.Stick;
import urna.kiosk.device.Devices;
import urna.kiosk.screen.Printouts;
import urna.kiosk.screen.Screens;
import urna.kiosk.screen.Slips;
import urna.kiosk.screen.Texts;
import urna.kiosk.session.Event;
import urna.kiosk.session.SessionMachine;
import urna.kiosk.session.Timeouts;
import urna.kiosk.uplink.MqttLink;
import urna.kiosk.uplink.PahoLink;
import urna.kiosk.uplink.SilentLink;
import urna.kiosk.uplink.Uplink;
import urna.kiosk.uplink.UplinkEvent;
import urna.log.Rules;
import urna.note.RandomSource;
import urna.note.RefusedException;

/**
 * A whole kiosk: one event loop that owns the state, the ballot box and the uplink. Devices post what they are told and are
 * shown what follows. A failure stops the kiosk for good, with "out of service" on its screen and the reason in
 * {@link #ended}; starting again is the way to recover, and the same code as any start.
 */
public final class Firmware implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Firmware.class);

    private final KioskCore core;
    private final EventLoop loop;
    private final Ticker ticker;
    private final Clock clock;
    private volatile boolean delivered;

    private Firmware(
            KioskFolder folder,
            Devices devices,
            BallotBox box,
            PinHash pin,
            MqttLink link,
            Ticker ticker,
            Clock clock,
            RandomSource random,
            String software) {
        this.ticker = ticker;
        this.clock = clock;
        loop = new EventLoop("kiosk-" + folder.kiosk().id(), this::failed, this::end);
        Election election = folder.electionPackage().election();
        Printouts reports = new Printouts(folder.electionPackage(), folder.kiosk(), software);
        core = new KioskCore(
                box,
                new Uplink(link, election, folder.kiosk(), this::postFromNetwork),
                devices,
                new SessionMachine(election, devices.display().paging(election), Texts.LANGUAGES, Timeouts.STANDARD),
                new Screens(election),
                new Performer(box, devices, reports, new Slips(election, random), pin),
                software);
    }

    /**
     * Starts a kiosk, after a power cut as on any day.
     *
     * @param folder what the workshop handed over; the kiosk records in its {@link KioskFolder#data}. One in test mode sends
     *     nothing, and begins without what an earlier test recorded
     * @param stick a second place to record in; empty if there is only the folder. A test records in its {@code test} folder
     * @param devices called by the event loop, which waits for them
     * @param software the version that reports and log name
     * @throws RefusedException naming the claim that does not hold; the kiosk does not start
     */
    public static Firmware start(
            KioskFolder folder,
            Optional<Stick> stick,
            Devices devices,
            Clock clock,
            RandomSource random,
            String software)
            throws SQLException, IOException, RefusedException {
        MqttLink link = PahoLink.to(folder.settings().broker(), folder.kiosk(), folder.path());
        return start(folder, stick, devices, clock, random, software, link, Ticker.everySecond());
    }

    /**
     * The same with a link and a ticker of one's own, which it closes.
     *
     * @throws RefusedException naming the claim that does not hold; then link and ticker are closed as well
     */
    public static Firmware start(
            KioskFolder folder,
            Optional<Stick> stick,
            Devices devices,
            Clock clock,
            RandomSource random,
            String software,
            MqttLink link,
            Ticker ticker)
            throws SQLException, IOException, RefusedException {
        boolean started = false;
        try {
            PinHash pin = PinHash.parse(folder.settings().pollWorkerPin());
            BallotBox box = openBox(folder, stick, random);
            MqttLink used = folder.isTest() ? new SilentLink(link) : link;
            Firmware firmware = new Firmware(folder, devices, box, pin, used, ticker, clock, random, software);
            firmware.run();
            started = true;
            return firmware;
        } finally {
            if (!started) {
                ticker.close();
                link.close();
            }
        }
    }

    private static BallotBox openBox(KioskFolder folder, Optional<Stick> stick, RandomSource random)
            throws SQLException, IOException, RefusedException {
        Rules rules = Rules.of(folder.electionPackage());
        if (!folder.isTest()) {
            return BallotBox.open(folder.data(), stick, rules, folder.kiosk(), folder.key(), random);
        }
        // What is there is under another key, drawn for another test: the box would refuse to go on with it.
        Optional<Stick> testStick = stick.map(second -> second.within("test"));
        AtomicWrite.deleteAll(folder.data());
        if (testStick.isPresent()) {
            AtomicWrite.deleteAll(testStick.get().folder());
        }
        return BallotBox.open(folder.data(), testStick, rules, folder.kiosk(), folder.key(), random);
    }

    private void run() {
        loop.post(() -> {
            core.begin();
            noteDelivery();
        });
        loop.start();
        ticker.start(this::tick);
    }

    /**
     * Hands an event to the loop, from any thread; waits while the loop is far behind. A press that had to wait too long is
     * refused: see {@link Staleness}. Does nothing once the kiosk has ended.
     */
    public void post(Event event) {
        long posted = System.nanoTime();
        loop.post(() -> {
            if (Staleness.isStale(event, Duration.ofNanos(System.nanoTime() - posted))) {
                core.refuseStale();
            } else {
                core.take(event);
            }
        });
    }

    /** A device failed in a thread of its own: the kiosk stops as if its loop had met the failure. */
    public void fail(RuntimeException failure) {
        loop.post(() -> {
            throw failure;
        });
    }

    /** Whether the polls are closed and the hub has confirmed every segment. */
    public boolean isDelivered() {
        return delivered;
    }

    /** Completes when the kiosk has ended: after {@link #close}, or exceptionally with the failure that stopped it. */
    public CompletableFuture<Void> ended() {
        return loop.ended();
    }

    /**
     * Ends the kiosk after what was posted before. Nothing is lost; a session that is running is voided at the next start, as
     * after a power cut. Does not throw for a kiosk that failed: {@link #ended} tells.
     */
    @Override
    public void close() {
        ticker.close();
        loop.stop();
    }

    private void tick() {
        Instant now = clock.instant();
        loop.post(() -> {
            core.tick(now);
            noteDelivery();
        });
    }

    /** Never waits, as a network's thread must not: an event that is lost here is made good by the uplink's own timeouts. */
    private void postFromNetwork(UplinkEvent event) {
        boolean hasRoom = loop.offer(() -> {
            core.on(event);
            noteDelivery();
        });
        if (!hasRoom) {
            LOG.debug("an event of the network was dropped");
        }
    }

    private void noteDelivery() {
        delivered = core.isDelivered();
    }

    private void failed(Throwable failure) {
        LOG.error("the kiosk stops", failure);
    }

    private void end() {
        try (core) {
            ticker.close();
        }
    }
}
