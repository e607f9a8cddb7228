package urna.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import urna.handover.HubFolder;
import urna.hub.access.Access;
import urna.hub.access.Accounts;
import urna.hub.access.PasswordCost;
import urna.hub.acta.HubActas;
import urna.hub.broker.Broker;
import urna.hub.broker.EmbeddedBroker;
import urna.hub.database.Database;
import urna.hub.imports.CloseReports;
import urna.hub.imports.ImportRoutes;
import urna.hub.imports.LogImport;
import urna.hub.ingest.Ingest;
import urna.hub.ingest.Intake;
import urna.hub.ingest.Standings;
import urna.hub.live.LiveTallies;
import urna.hub.operations.Health;
import urna.hub.operations.Metrics;
import urna.hub.operations.MetricsToken;
import urna.hub.operations.OpenApi;
import urna.hub.operations.Readiness;
import urna.hub.report.Export;
import urna.hub.roster.Roster;
import urna.hub.store.LogStore;
import urna.hub.store.StoreLock;
import urna.hub.watch.Watch;
import urna.hub.web.PageFiles;
import urna.hub.web.Route;
import urna.hub.web.WebFeature;
import urna.hub.web.WebServer;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.tally.Acta;

/**
 * The whole hub: broker, intake, database and page. Start-up after a crash is the same as any start-up: what the database
 * says is what is.
 */
public final class Hub implements AutoCloseable {
    private final HubFolder folder;
    private final Roster roster;
    private final StoreLock lock;
    private final LogStore store;
    private final Broker broker;
    private final Intake intake;
    private final Access access;
    private final Watch watch;
    private final CloseReports reports;
    private final WebServer web;

    private Hub(
            HubFolder folder,
            Roster roster,
            StoreLock lock,
            LogStore store,
            Broker broker,
            Intake intake,
            Access access,
            Watch watch,
            CloseReports reports,
            WebServer web) {
        this.folder = folder;
        this.roster = roster;
        this.lock = lock;
        this.store = store;
        this.broker = broker;
        this.intake = intake;
        this.access = access;
        this.watch = watch;
        this.reports = reports;
        this.web = web;
    }

    /**
     * Starts a hub, and lets kiosks in to its own broker once it is ready for them. A broker that runs by itself may be away:
     * the hub serves its pages and tries again.
     *
     * @param folder the hub's folder, verified
     * @param clock gives the times of cosignatures, of refusals and of the page
     * @throws IOException if a port or the data folder cannot be used
     * @throws RefusedException if folder and database do not fit together, or another hub runs on them
     */
    public static Hub start(HubFolder folder, Clock clock) throws IOException, RefusedException {
        Roster roster = Roster.of(folder.communes());
        StoreLock lock = StoreLock.take(folder.data());
        LogStore store = null;
        boolean started = false;
        Watch watch = null;
        try {
            store = LogStore.open(Database.of(folder), roster);
            Standings standings = new Standings(store);
            watch = Watch.start(roster, standings, Database.of(folder), clock);
            Hub hub = startOn(lock, store, standings, watch, folder, roster, clock);
            started = true;
            return hub;
        } finally {
            if (!started) {
                if (watch != null) {
                    watch.close();
                }
                if (store != null) {
                    store.close();
                }
                lock.close();
            }
        }
    }

    private static Hub startOn(
            StoreLock lock,
            LogStore store,
            Standings standings,
            Watch watch,
            HubFolder folder,
            Roster roster,
            Clock clock)
            throws IOException, RefusedException {
        Ingest ingest = new Ingest(roster, store, standings, folder.cosigner(), folder.signer(), clock);
        Broker broker = Broker.of(folder, RandomSource.operatingSystem());
        Intake intake = Intake.start(broker.access(), roster, ingest, standings, clock);
        boolean started = false;
        Access access = null;
        CloseReports reports = null;
        WebServer web = null;
        try {
            access = Access.open(Database.of(folder), clock, RandomSource.operatingSystem(), PasswordCost.STANDARD);
            reports = CloseReports.open(Database.of(folder), roster, standings, ingest, clock);
            web = WebServer.start(
                    folder,
                    access.gate(folder.settings().web()),
                    features(
                            folder,
                            clock,
                            new Parts(roster, store, standings, ingest, intake, watch, access, reports)));
            if (broker instanceof EmbeddedBroker own) {
                intake.listening().join();
                own.openDoors();
            }
            started = true;
            return new Hub(folder, roster, lock, store, broker, intake, access, watch, reports, web);
        } finally {
            if (!started) {
                if (web != null) {
                    web.close();
                }
                if (reports != null) {
                    reports.close();
                }
                if (access != null) {
                    access.close();
                }
                intake.close();
                broker.close();
            }
        }
    }

    /** What the pages are made of. */
    private record Parts(
            Roster roster,
            LogStore store,
            Standings standings,
            Ingest ingest,
            Intake intake,
            Watch watch,
            Access access,
            CloseReports reports) {}

    private static List<WebFeature> features(HubFolder folder, Clock clock, Parts hub) throws IOException {
        List<WebFeature> features =
                new ArrayList<>(hub.access().features(folder.settings().web()));
        features.add(PageFiles.load());
        LiveTallies live = new LiveTallies(
                hub.roster(),
                hub.standings(),
                hub.watch(),
                clock,
                () -> !hub.intake().ended().isDone());
        features.add(live);
        Supplier<Readiness> readiness = () -> Readiness.of(hub.intake(), hub.store());
        features.add(new Health(readiness));
        features.add(OpenApi.load());
        Metrics metrics = new Metrics(
                MetricsToken.of(folder.data(), RandomSource.operatingSystem()),
                new Metrics.Sources(hub.intake()::waiting, live::listening, readiness),
                hub.standings()::snapshot,
                clock);
        hub.ingest().onCommit(metrics);
        features.add(metrics);
        features.add(new ImportRoutes(
                new LogImport(hub.roster(), hub.ingest()),
                hub.reports(),
                hub.roster(),
                hub.standings(),
                hub.access().trail()));
        return features;
    }

    /** Where kiosks publish: {@code tcp://127.0.0.1:port}, or that of a broker that runs by itself. */
    public URI brokerAddress() {
        return broker.access().address();
    }

    /** Where the page is: {@code http://127.0.0.1:port/}. */
    public URI pageAddress() {
        return web.address();
    }

    /** Who may log in at the pages. */
    public Accounts accounts() {
        return access.accounts();
    }

    /** What the pages answer. */
    List<Route> routes() {
        return web.routes();
    }

    /** Done when the hub was closed; failed when it crashed and takes no more messages: close it and start anew. */
    public CompletableFuture<Void> ended() {
        return CompletableFuture.anyOf(intake.ended(), watch.failed(), reports.failed())
                .thenAccept(any -> {});
    }

    /**
     * The acta of a commune, from a recount of every stored entry.
     *
     * @throws urna.tally.PollsNotClosedException if a kiosk of the commune has not closed its polls
     * @throws RefusedException if what is stored does not hold together
     */
    public Acta acta(String commune) throws IOException, RefusedException {
        return new HubActas(folder, Optional.empty()).acta(roster.require(commune));
    }

    /** The acta with the hub's signature; the commission's are added to it later. */
    public SignedNote signedActa(String commune) throws IOException, RefusedException {
        return SignedNote.sign(acta(commune).text(), folder.signer());
    }

    /**
     * Writes what an auditor needs of a commune.
     *
     * @param directory must not exist
     * @throws RefusedException if it does, if not all kiosks have a log, or if what is stored does not hold together
     */
    public void export(String commune, Path directory) throws IOException, RefusedException {
        Export.write(folder, roster.require(commune), directory);
    }

    /** Stops cleanly: the group at hand is finished, what is not answered comes again. */
    @Override
    public void close() {
        web.close();
        reports.close();
        access.close();
        intake.close();
        broker.close();
        watch.close();
        store.close();
        lock.close();
    }
}
