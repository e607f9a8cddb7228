package urna.hub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import urna.handover.HubFolder;
import urna.hub.access.Action;
import urna.hub.acta.ActaFiles;
import urna.hub.acta.ActaSheet;
import urna.hub.acta.HubActas;
import urna.hub.acta.Pending;
import urna.hub.report.CommuneCount;
import urna.hub.roster.Roster;
import urna.note.RefusedException;

/** {@code hub acta}: the acta of a commune, of a body above, or all of them. */
@Command(
        name = "acta",
        mixinStandardHelpOptions = true,
        description = {
            "Recounts communes from their entries and writes their actas with the hub's signature: note, PDF, CSV, JSON.",
            "Where the note is there already, perhaps signed by members, it is kept, and the other files are made again:",
            "run it once before the commission signs and once after.",
            "Without --commune and --body: the actas of all communes that have closed, and of all bodies above them.",
            "A commune that cannot be counted is named and keeps no other from its acta; the exit status is 1 then.",
            "Changes no count; a hub may be running."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  urna hub acta hub/ --commune el-panal --out export/acta",
            "  urna hub acta hub/ --body ve/lara --out actas",
            "  urna hub acta hub/ --out actas",
            "",
            "A body's acta is signed by the hub alone: the commissions sign those of their communes."
        })
final class ActaCommand implements Callable<Integer> {
    @Mixin
    private HubPlace place;

    /** At most one of them. */
    static final class Which {
        @Option(names = "--commune", paramLabel = "ID", description = "The acta of one commune.")
        private @Nullable String commune;

        @Option(
                names = "--body",
                paramLabel = "PATH",
                description = "The acta of one body, by the ids from the top down, with slashes between.")
        private @Nullable String body;
    }

    @ArgGroup
    private @Nullable Which which;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to; <commune>.note and so on, and bodies/<path>/ for the bodies.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RefusedException {
        HubFolder folder = place.load();
        String commune = which == null ? null : which.commune;
        String body = which == null ? null : which.body;
        int status = draw(folder, commune, body);
        String about = commune != null ? commune : Objects.requireNonNullElse(body, "");
        HubPlace.record(folder, Action.ACTAS_DRAWN, about, out);
        return status;
    }

    private int draw(HubFolder folder, @Nullable String commune, @Nullable String body)
            throws IOException, RefusedException {
        HubActas actas = new HubActas(folder, Optional.of(out));
        if (commune != null) {
            write(actas.commune(Roster.of(folder.communes()).require(commune)));
            return 0;
        }
        MissingLine.print(spec.commandLine(), folder);
        if (body != null) {
            Communes below = new Communes(false);
            write(actas.body(body, below));
            return below.status;
        }
        Communes all = new Communes(true);
        for (ActaSheet each : actas.all(all)) {
            write(each);
        }
        return all.status;
    }

    /** Tells of each commune that has no acta, and writes the actas of the others if they are wanted. */
    private final class Communes implements HubActas.EachCommune {
        private final boolean isWritten;
        private int status;

        Communes(boolean isWritten) {
            this.isWritten = isWritten;
        }

        @Override
        public void closed(CommuneCount count, ActaSheet acta) throws IOException, RefusedException {
            if (isWritten) {
                write(acta);
            }
        }

        @Override
        public void pending(Pending commune) {
            status = Math.max(status, PendingLine.print(spec.commandLine(), commune, "no acta"));
        }
    }

    private void write(ActaSheet acta) throws IOException, RefusedException {
        Path folder = acta.isCommune() ? out : out.resolve(ActaFiles.BODIES).resolve(acta.id());
        ActaFiles.write(acta, folder);
        spec.commandLine().getOut().println(ActaFiles.note(folder, acta.fileName()));
    }
}
