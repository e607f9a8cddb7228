package urna.hub.command;

import java.io.IOException;
import java.nio.file.Path;
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
import urna.hub.acta.ActaFiles;
import urna.hub.acta.ActaSheet;
import urna.hub.acta.HubActas;
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
            "Reads the database only; a hub may be running on it."
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
        HubActas actas = new HubActas(folder, Optional.of(out));
        String commune = which == null ? null : which.commune;
        if (commune != null) {
            write(actas.commune(Roster.of(folder.communes()).require(commune)));
            return 0;
        }
        String body = which == null ? null : which.body;
        if (body != null) {
            write(actas.body(body));
            return 0;
        }
        for (ActaSheet each : actas.all(this::take)) {
            write(each);
        }
        return 0;
    }

    private void take(CommuneCount count, Optional<ActaSheet> acta) throws IOException, RefusedException {
        if (acta.isPresent()) {
            write(acta.get());
        } else {
            spec.commandLine()
                    .getOut()
                    .println(count.commune().election().commune().id() + ": not closed yet, no acta");
        }
    }

    private void write(ActaSheet acta) throws IOException, RefusedException {
        Path folder = acta.isCommune() ? out : out.resolve(ActaFiles.BODIES).resolve(acta.id());
        ActaFiles.write(acta, folder);
        spec.commandLine().getOut().println(ActaFiles.note(folder, acta.fileName()));
    }
}
