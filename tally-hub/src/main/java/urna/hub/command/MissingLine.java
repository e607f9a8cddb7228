package urna.hub.command;

import java.util.stream.Collectors;
import picocli.CommandLine;
import urna.election.IndexedCommune;
import urna.election.SignedIndex;
import urna.handover.HubFolder;

/** One line of the communes that the index names and the hub has no package of. */
final class MissingLine {
    private MissingLine() {}

    /** Prints it to standard error: somebody must do something, but the communes that are here go on. */
    static void print(CommandLine command, HubFolder folder) {
        if (folder.index().isEmpty() || folder.missing().isEmpty()) {
            return;
        }
        SignedIndex signed = folder.index().get();
        command.getErr()
                .println(command.getCommandName() + ": " + folder.missing().size() + " of "
                        + signed.index().communes().size() + " communes in the index of "
                        + signed.index().body() + " missing: "
                        + folder.missing().stream().map(IndexedCommune::id).collect(Collectors.joining(", ")));
    }
}
