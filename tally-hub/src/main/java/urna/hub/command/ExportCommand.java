package urna.hub.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import urna.handover.HubFolder;
import urna.hub.access.Action;
import urna.hub.report.Export;
import urna.note.RefusedException;

/** {@code hub export}: a commune's logs, for auditors. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what an auditor needs of a commune: election/ and logs/<kiosk>/.",
            "Changes no count; a hub may be running."
        },
        footerHeading = "%nExample:%n",
        footer = "  urna hub export hub/ --commune el-panal --out export/")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private HubPlace place;

    @Mixin
    private CommuneTarget target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RefusedException {
        HubFolder folder = place.load();
        Export.write(folder, target.in(folder), target.out());
        target.record(folder, Action.COMMUNE_EXPORTED);
        spec.commandLine().getOut().println(target.out());
        return 0;
    }
}
