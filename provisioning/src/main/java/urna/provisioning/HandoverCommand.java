package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import urna.election.ElectionPackage;
import urna.election.SignedIndex;
import urna.note.RefusedException;

/** {@code provision handover}: the signed election into the folders of kiosks and hub. */
@Command(
        name = "handover",
        mixinStandardHelpOptions = true,
        description = {
            "Verify that enough of the commission signed, and copy commission.json and election/ to each kiosk and to the hub.",
            "With fewer signatures nothing is written. Each folder of DIR/kiosks is then one kiosk's, DIR/hub is the hub's.",
            "What 'index' made goes to the hub that --hub names, which heeds it from its next start."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  provision handover eleccion",
            "  provision handover otra --hub eleccion/hub",
            "  provision handover indice --hub eleccion/hub"
        })
final class HandoverCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private ProvisionCommand parent;

    @Parameters(paramLabel = "DIR", description = "What 'prepare' or 'index' made.")
    private Path folder;

    @Option(names = "--hub", paramLabel = "DIR", description = "The hub's folder, if it is another (default: DIR/hub).")
    private @Nullable Path hub;

    @Override
    public Integer call() throws IOException, RefusedException {
        if (IndexSigning.isAt(folder)) {
            return handOverIndex();
        }
        Path hubFolder = hub != null ? hub : folder.resolve(Preparation.HUB_FOLDER);
        ElectionPackage electionPackage = Handover.handOver(folder, hubFolder);
        parent.print(
                "handover.done",
                electionPackage.note().signers().size(),
                electionPackage.election().kiosks().size(),
                hubFolder);
        return 0;
    }

    private int handOverIndex() throws IOException, RefusedException {
        if (hub == null) {
            throw new ParameterException(spec.commandLine(), "--hub: must name the hub that the index is for");
        }
        SignedIndex signed = IndexHandover.handOver(folder, hub);
        parent.print(
                "handover.index",
                signed.note().signers().size(),
                signed.index().communes().size(),
                hub);
        return 0;
    }
}
