package urna.hub.command;

import picocli.CommandLine;
import urna.election.BodyIndex;
import urna.handover.HubFolder;

/** One line of the communes that the index names and the hub has no package of. */
final class MissingLine {
    private MissingLine() {}

    /** Prints it to standard error: somebody must do something, but the communes that are here go on. */
    static void print(CommandLine command, HubFolder folder) {
        if (folder.index().isEmpty() || folder.missing().isEmpty()) {
            return;
        }
        BodyIndex index = folder.index().get().index();
        command.getErr().println(command.getCommandName() + ": " + index.lineOfMissing(folder.missing()));
    }
}
