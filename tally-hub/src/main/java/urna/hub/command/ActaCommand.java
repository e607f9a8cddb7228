package urna.hub.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import urna.handover.HubFolder;
import urna.hub.database.Database;
import urna.hub.report.ActaReport;
import urna.note.RefusedException;

/** {@code hub acta}: a commune's acta. */
@Command(
        name = "acta",
        mixinStandardHelpOptions = true,
        description = {
            "Recounts a commune from its entries and writes its acta with the hub's signature.",
            "Reads the database only; a hub may be running on it."
        },
        footerHeading = "%nExample:%n",
        footer = "  urna hub acta hub/ --commune el-panal --out export/acta/el-panal.note")
final class ActaCommand implements Callable<Integer> {
    @Mixin
    private HubPlace place;

    @Mixin
    private CommuneTarget target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RefusedException {
        HubFolder folder = place.load();
        ActaReport.write(
                ActaReport.sign(ActaReport.of(Database.of(folder), target.in(folder)), folder.signer()), target.out());
        spec.commandLine().getOut().println(target.out());
        return 0;
    }
}
