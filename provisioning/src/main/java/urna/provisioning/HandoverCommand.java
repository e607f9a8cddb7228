package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import urna.election.ElectionPackage;
import urna.note.RefusedException;

/** {@code provision handover}: the signed election into the folders of kiosks and hub. */
@Command(
        name = "handover",
        mixinStandardHelpOptions = true,
        description = {
            "Verify that enough of the commission signed, and copy commission.json and election/ to each kiosk and to the hub.",
            "With fewer signatures nothing is written. Each folder of DIR/kiosks is then one kiosk's, DIR/hub is the hub's."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  provision handover eleccion", "  provision handover otra --hub eleccion/hub"})
final class HandoverCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Parameters(paramLabel = "DIR", description = "What 'prepare' made.")
    private Path folder;

    @Option(names = "--hub", paramLabel = "DIR", description = "The hub's folder, if it is another (default: DIR/hub).")
    private @Nullable Path hub;

    @Override
    public Integer call() throws IOException, RefusedException {
        Path hubFolder = hub != null ? hub : folder.resolve(Preparation.HUB_FOLDER);
        ElectionPackage electionPackage = Handover.handOver(folder, hubFolder);
        parent.print(
                "handover.done",
                electionPackage.note().signers().size(),
                electionPackage.election().kiosks().size(),
                hubFolder);
        return 0;
    }
}
