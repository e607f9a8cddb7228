package urna.hub.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import urna.handover.HubFolder;
import urna.hub.database.Database;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.store.LogReader;
import urna.note.RefusedException;

/** {@code hub recount}: every stored entry again. */
@Command(
        name = "recount",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies every stored entry again and compares the counts with the database's.",
            "Reads the database only; a hub may be running on it."
        },
        footerHeading = "%nExample:%n",
        footer = "  urna hub recount hub/")
final class RecountCommand implements Callable<Integer> {
    @Mixin
    private HubPlace place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RefusedException {
        HubFolder folder = place.load();
        try (LogReader reader = LogReader.open(Database.of(folder))) {
            for (Enrolled kiosk : Roster.of(folder.communes()).kiosks()) {
                LogReader.WholeLog log = reader.recount(kiosk);
                spec.commandLine()
                        .getOut()
                        .println(kiosk.origin() + ": " + log.notes().size() + " entries, "
                                + log.stored().log().phase()
                                + ", as the database says");
            }
        }
        return 0;
    }
}
