package urna.hub.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.net.SocketFactory;
import urna.handover.HubFolder;
import urna.hub.broker.BrokerAccess;
import urna.hub.database.Database;
import urna.hub.roster.Roster;
import urna.hub.store.LogStore;

/** One of several hubs, in a process that can be killed: database and intake, without pages. It runs until then. */
final class HubProcess {
    private HubProcess() {}

    /** Arguments: the hub's folder, the broker's address, the name of this hub there. */
    public static void main(String[] arguments) throws Exception {
        HubFolder folder = HubFolder.load(Path.of(arguments[0]));
        Roster roster = Roster.of(folder.communes());
        BrokerAccess access = new BrokerAccess(
                URI.create(arguments[1]),
                arguments[2],
                Optional.empty(),
                SocketFactory.getDefault(),
                Optional.of("test"));
        try (LogStore store = LogStore.open(Database.of(folder), roster)) {
            Standings standings = new Standings(store);
            Clock clock = Clock.systemUTC();
            Ingest ingest = new Ingest(roster, store, standings, folder.cosigner(), folder.signer(), clock);
            try (Intake intake = Intake.start(access, roster, ingest, standings, clock)) {
                intake.listening().join();
                System.out.println("listening");
                intake.ended().join();
            }
        }
    }
}
