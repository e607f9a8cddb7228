package urna.hub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import urna.handover.HubFolder;
import urna.hub.access.Action;
import urna.hub.backup.Backup;
import urna.note.RefusedException;

/** {@code hub restore}: the way back from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a backup into a hub's folder that has no database, and recounts it. The hub must not be running.",
            "What came after the backup was made comes again from the kiosks.",
            "The accounts are those of the backup's day; all sessions end."
        },
        footerHeading = "%nExample:%n",
        footer = "  urna hub restore hub/ --from backup-2026-11-22")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private HubPlace place;

    @Option(names = "--from", required = true, paramLabel = "DIR", description = "What 'hub backup' made.")
    private Path from;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RefusedException {
        HubFolder folder = place.load();
        long entries = Backup.restore(folder, from);
        HubPlace.record(folder, Action.BACKUP_RESTORED, "", from);
        spec.commandLine()
                .getOut()
                .println(folder.data() + ": " + entries
                        + " entries, recounted; the accounts are those of the backup's day, check them with"
                        + " 'urna hub account list'");
        return 0;
    }
}
