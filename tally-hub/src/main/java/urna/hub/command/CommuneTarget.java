package urna.hub.command;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import urna.election.ElectionPackage;
import urna.handover.HubFolder;
import urna.hub.access.Action;
import urna.hub.roster.Roster;
import urna.note.RefusedException;

/** Which commune, and where to. */
final class CommuneTarget {
    @Option(names = "--commune", required = true, paramLabel = "ID", description = "The commune.")
    private String commune;

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "Where to; must not exist.")
    private Path out;

    ElectionPackage in(HubFolder folder) throws RefusedException {
        return Roster.of(folder.communes()).require(commune);
    }

    void record(HubFolder folder, Action action) throws IOException {
        HubPlace.record(folder, action, commune, out);
    }

    Path out() {
        return out;
    }
}
