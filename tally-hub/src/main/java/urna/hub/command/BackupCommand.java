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

/** {@code hub backup}: a copy of what a hub has stored. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the databases of a hub that keeps them in SQLite. The hub may be running.",
            "The hub's keys and the election packages are not in the copy."
        },
        footerHeading = "%nExample:%n",
        footer = "  urna hub backup hub/ --out backup-2026-11-22")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private HubPlace place;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; must not exist.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RefusedException {
        HubFolder folder = place.load();
        Backup.write(folder, out);
        HubPlace.record(folder, Action.BACKUP_MADE, "", out);
        spec.commandLine().getOut().println(out);
        return 0;
    }
}
