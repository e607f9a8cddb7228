package urna.emulated.host;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import urna.election.ElectionPackage;
import urna.handover.HubFolder;
import urna.hub.Hub;
import urna.hub.database.Database;
import urna.hub.report.CommuneCount;
import urna.hub.store.LogReader;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.testing.MosquittoServer;

/** The data centre of an election: Debian's Mosquitto with TLS, and the hub, on this machine's loopback address. */
public final class HostHub implements AutoCloseable {
    /** An emulated Pi takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Each look verifies a whole log, or asks for a page. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final HubFolder folder;
    private final MosquittoServer broker;
    private final Hub hub;
    private final OperatorPage page;

    private HostHub(HubFolder folder, MosquittoServer broker, Hub hub, OperatorPage page) {
        this.folder = folder;
        this.broker = broker;
        this.hub = hub;
        this.page = page;
    }

    /** Starts the broker with the folder that {@code provision broker} made, and the hub with the one handed over. */
    public static HostHub start(HostElection election) throws IOException, RefusedException, InterruptedException {
        HubFolder folder = HubFolder.load(election.hubFolder());
        MosquittoServer broker = MosquittoServer.in(election.brokerFolder(), election.brokerAddress());
        boolean started = false;
        try {
            Hub hub = Hub.start(folder, Clock.systemUTC());
            OperatorPage page = OperatorPage.logIn(hub);
            started = true;
            return new HostHub(folder, broker, hub, page);
        } finally {
            if (!started) {
                broker.close();
            }
        }
    }

    /** To be killed and started again: a network that fails. */
    public MosquittoServer broker() {
        return broker;
    }

    /** The log of {@code k-1} as far as the hub has stored and confirmed it, verified anew from its entries. */
    public VerifiedLog log() throws IOException, RefusedException {
        ElectionPackage commune = folder.communes().get(0);
        try (LogReader reader = LogReader.open(Database.of(folder))) {
            return CommuneCount.of(reader, commune).logs().get(0).stored().log();
        }
    }

    /** What the confirmed votes of {@code k-1} come to. */
    public Tally tally() throws IOException, RefusedException {
        return Tally.of(log().counts());
    }

    /** Waits until at least as many votes in each contest are confirmed. Before the close some stay in the box. */
    public void awaitVotes(long votes) {
        Awaitility.await(votes + " votes in each contest")
                .atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(() -> log().counts().byContest().values().stream().allMatch(counts -> counts.votes() >= votes));
    }

    /** Waits until the opening, or the close, is confirmed. */
    public void awaitPolls(VerifiedLog.Phase phase) {
        Awaitility.await("polls " + phase).atMost(PATIENCE).pollInterval(LOOK).until(() -> log().phase() == phase);
    }

    /** The kinds of all alarms that were raised so far, also of those that have ended. */
    public List<String> alarms() throws IOException, InterruptedException {
        return page.alarms();
    }

    /** Waits for an alarm, of which a kiosk tells when it connects, and otherwise every ten seconds. */
    public void awaitAlarm(String kind) {
        Awaitility.await("alarm " + kind).atMost(PATIENCE).pollInterval(LOOK).until(() -> alarms().contains(kind));
    }

    /** Waits until none stands: a kiosk tells of the end of one after half a minute of quiet. */
    public void awaitNoAlarm() {
        Awaitility.await("no alarm stands")
                .atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(() -> page.standingAlarms().isEmpty());
    }

    /** Stops hub and broker; what was confirmed stays. */
    @Override
    public void close() {
        hub.close();
        broker.close();
    }
}
