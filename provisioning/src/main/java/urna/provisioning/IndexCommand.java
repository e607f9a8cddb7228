package urna.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import urna.disk.AtomicWrite;
import urna.election.BodyIndex;
import urna.election.BodyPath;
import urna.election.Commission;
import urna.election.StrictJson;
import urna.handover.CommuneFolder;
import urna.note.RefusedException;
import urna.note.StrictText;

/** {@code provision index}: which communes are below a body. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Write the index of a body above (communal city, state, nation): each commune below it, by its election package",
            "and its commission. Members of the body's own commission sign it with 'sign', 'handover' gives it to the hub.",
            "With it, an audit needs one fingerprint for all communes, and a commune that was left out is missed.",
            "Every package must have the signatures of its own commission already."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  provision index communes/* --body ve --commission nacion.json --out indice",
            "  provision sign indice --key ana.key",
            "  provision handover indice --hub hub"
        })
final class IndexCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "The communes' folders, each with commission.json and election/.")
    private List<Path> packages;

    @Option(
            names = "--body",
            required = true,
            paramLabel = "PATH",
            converter = BodyPathConverter.class,
            description = "The body, by the ids from the top down, with slashes between: ve/lara.")
    private BodyPath body;

    @Option(
            names = "--commission",
            required = true,
            paramLabel = "FILE",
            description = "The body's own commission (commission.json).")
    private Path commissionFile;

    @Option(
            names = "--revision",
            defaultValue = "1",
            paramLabel = "N",
            description = "One more for each later index of the same body (default: ${DEFAULT-VALUE}).")
    private int revision;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to make; must not exist.")
    private Path out;

    @Override
    public Integer call() throws IOException, RefusedException {
        if (revision < 1) {
            throw new ParameterException(spec.commandLine(), "--revision: must be at least 1");
        }
        AtomicWrite.requireAbsent(out);
        Commission commission = CommuneFolder.readCommission(commissionFile);
        BodyIndex index = IndexDraft.make(body, commission, revision, packages);
        AtomicWrite.newFolder(out, part -> {
            Files.write(part.resolve(CommuneFolder.COMMISSION_FILE), StrictJson.write(commission));
            Files.write(part.resolve(IndexSigning.TEXT_FILE), StrictText.utf8(index.text()));
        });
        parent.print("index.made", out, index.communes().size(), index.body());
        parent.print("index.next", commission.threshold(), out);
        return 0;
    }

    /** Reads a path from the command line. */
    static final class BodyPathConverter implements ITypeConverter<BodyPath> {
        @Override
        public BodyPath convert(String text) {
            try {
                return BodyPath.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
