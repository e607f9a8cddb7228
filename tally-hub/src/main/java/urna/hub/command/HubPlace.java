package urna.hub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Parameters;
import urna.handover.HubFolder;
import urna.hub.access.Access;
import urna.hub.access.Action;
import urna.hub.access.PasswordCost;
import urna.hub.access.Visitor;
import urna.hub.database.Database;
import urna.note.RandomSource;
import urna.note.RefusedException;

/** The hub that a command is about. */
final class HubPlace {
    @Parameters(index = "0", paramLabel = "DIR", description = "The hub's folder, as provisioning made it.")
    private Path folder;

    HubFolder load() throws IOException, RefusedException {
        return HubFolder.load(folder);
    }

    /** The accounts and the audit trail of a hub; it may be running. */
    static Access access(HubFolder folder) throws IOException {
        return Access.open(
                Database.of(folder), Clock.systemUTC(), RandomSource.operatingSystem(), PasswordCost.STANDARD);
    }

    /**
     * Writes into the audit trail what a command has done. A crash before this line leaves what was handed out without it.
     *
     * @param about which commune, body or all
     * @param path where to, or where from
     */
    static void record(HubFolder folder, Action action, String about, Path path) throws IOException {
        try (Access access = access(folder)) {
            String line = (about + " " + path.toAbsolutePath().normalize()).strip();
            access.trail().record(Visitor.atCommandLine(), action, line);
        }
    }
}
