package urna.hub.command;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;
import urna.handover.HubFolder;
import urna.note.RefusedException;

/** The hub that a command is about. */
final class HubPlace {
    @Parameters(index = "0", paramLabel = "DIR", description = "The hub's folder, as provisioning made it.")
    private Path folder;

    HubFolder load() throws IOException, RefusedException {
        return HubFolder.load(folder);
    }
}
