package urna.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import urna.handover.HubFolder;
import urna.handover.WebSettings;
import urna.hub.access.Access;
import urna.hub.access.Accounts;
import urna.hub.access.PasswordCost;
import urna.hub.acta.HubActas;
import urna.hub.broker.Broker;
import urna.hub.broker.EmbeddedBroker;
import urna.hub.database.Database;
import urna.hub.imports.CloseReports;
import urna.hub.ingest.Ingest;
import urna.hub.ingest.Intake;
import urna.hub.ingest.Standings;
import urna.hub.report.Export;
import urna.hub.roster.Roster;
import urna.hub.store.LogStore;
import urna.hub.store.StoreLock;
import urna.hub.watch.Watch;
import urna.hub.web.Route;
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
    private final Opened opened;
    private final Roster roster;
    private final Watch watch;
    private final Ingest ingest;
    private final Broker broker;
    private final Intake intake;
    private final Access access;
    private final CloseReports reports;
    private final WebServer web;

    private Hub(HubFolder folder, Clock clock, Opened opened) throws IOException, RefusedException {
        this.folder = folder;
        this.opened = opened;
        RandomSource random = RandomSource.operatingSystem();
        Database database = Database.of(folder);
        WebSettings webSettings = folder.settings().web();
        roster = Roster.of(folder.communes(), folder.missing());
        opened.add(StoreLock.take(folder.data()));
        LogStore store = opened.add(LogStore.open(database, roster));
        Standings standings = new Standings(store);
        watch = opened.add(Watch.start(roster, standings, database, clock));
        ingest = new Ingest(roster, store, standings, folder.cosigner(), folder.signer(), clock);
        broker = opened.add(Broker.of(folder, random));
        intake = opened.add(Intake.start(broker.access(), roster, ingest, standings, clock));
        access = opened.add(Access.open(database, clock, random, PasswordCost.STANDARD));
        reports = opened.add(CloseReports.open(database, roster, standings, ingest, clock));
        Pages pages = new Pages(roster, store, standings, ingest, intake, watch, access, reports);
        web = opened.add(WebServer.start(folder, access.gate(webSettings), pages.features(folder, clock, random)));
        if (broker instanceof EmbeddedBroker own) {
            intake.listening().join();
            own.openDoors();
        }
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
        Opened opened = new Opened();
        boolean started = false;
        try {
            Hub hub = new Hub(folder, clock, opened);
            started = true;
            return hub;
        } finally {
            if (!started) {
                opened.close();
            }
        }
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
        return CompletableFuture.anyOf(ingest.failed(), intake.ended(), watch.failed(), reports.failed())
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
        opened.close();
    }
}
