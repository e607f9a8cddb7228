package urna.hub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import urna.handover.HubFolder;
import urna.hub.access.Action;
import urna.hub.acta.Pending;
import urna.hub.publish.OpenBooks;
import urna.note.RefusedException;

/** {@code hub publish}: open books. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Recounts everything and writes a static site: actas, counts, every log, election packages, checksums.",
            "A commune that the index of a body names and the hub has no package of is named, and told as missing on the site.",
            "A commune that has not closed is listed without a count; so is one that cannot be counted, which is named,",
            "and the exit status is 1 then. Any web server serves the folder, anyone mirrors it,",
            "'audit verify' reads it. Written again into the same place, only what changed is new.",
            "Changes no count; a hub may be running."
        },
        footerHeading = "%nExample:%n",
        footer = "  urna hub publish hub/ --actas actas --out site")
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private HubPlace place;

    @Option(
            names = "--actas",
            paramLabel = "FOLDER",
            description =
                    "Actas from 'hub acta' that members have signed; without it, the hub's signature is the only one.")
    private @Nullable Path actas;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "The site; replaced as a whole if it is there. A folder with anything else in it is refused.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RefusedException {
        int status = 0;
        HubFolder folder = place.load();
        MissingLine.print(spec.commandLine(), folder);
        for (Pending pending : OpenBooks.publish(folder, out, Optional.ofNullable(actas))) {
            status = Math.max(status, PendingLine.print(spec.commandLine(), pending, "published without a count"));
        }
        HubPlace.record(folder, Action.BOOKS_PUBLISHED, "", out);
        spec.commandLine().getOut().println(out);
        return status;
    }
}
