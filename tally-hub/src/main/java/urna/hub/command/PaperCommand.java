package urna.hub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import urna.handover.CommuneFolder;
import urna.handover.InputFile;
import urna.hub.acta.ActaFiles;
import urna.hub.acta.ActaSheet;
import urna.note.RefusedException;
import urna.note.SignedNote;

/** {@code hub paper}: a commune's acta on paper, by whoever has the note. */
@Command(
        name = "paper",
        mixinStandardHelpOptions = true,
        description = {
            "Makes PDF, CSV and JSON of a commune's acta from its signed note and the election package alone.",
            "Needs no hub: the same note gives the same bytes to anyone."
        },
        footerHeading = "%nExample:%n",
        footer = "  urna hub paper el-panal.note --election eleccion --out paper")
final class PaperCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ACTA", description = "The acta, signed by the hub and perhaps by members.")
    private Path acta;

    @Option(
            names = "--election",
            required = true,
            paramLabel = "DIR",
            description = "Folder with commission.json and election/.")
    private Path election;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where to.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RefusedException {
        SignedNote note = SignedNote.parse(InputFile.read(acta));
        ActaSheet sheet = ActaSheet.read(CommuneFolder.load(election), note, acta.toString());
        ActaFiles.write(sheet, out);
        spec.commandLine().getOut().println(out.resolve(sheet.fileName() + ".pdf"));
        return 0;
    }
}
