package urna.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;
import urna.disk.AtomicWrite;
import urna.election.Commission;
import urna.election.MalformedDefinitionException;
import urna.election.StrictJson;
import urna.note.MalformedKeyException;
import urna.note.RefusedException;
import urna.note.VerifierKey;

/** {@code provision commission}: who is trusted. */
@Command(
        name = "commission",
        mixinStandardHelpOptions = true,
        description = {
            "Write down the commission: its members' verifier keys, and how many of them must sign.",
            "Post the fingerprint that is printed in the hall: by it anyone can check whom an audit trusts."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  provision commission --threshold 2 --member comision/ana+1f3a...+AX... --member comision/luis+... \\",
            "      --member comision/rosa+... --out commission.json"
        })
final class CommissionCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Option(names = "--threshold", required = true, paramLabel = "K", description = "How many members must sign.")
    private int threshold;

    @Option(
            names = "--member",
            required = true,
            paramLabel = "VKEY",
            converter = VerifierKeyConverter.class,
            description = "A member's verifier key, as 'provision key' printed it. Once for each member.")
    private List<VerifierKey> members;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to make; must not exist.")
    private Path out;

    @Override
    public Integer call() throws IOException, RefusedException {
        Commission commission = commission();
        AtomicWrite.newFile(out, part -> Files.write(part, StrictJson.write(commission)));
        parent.print("commission.made", out, threshold, members.size());
        parent.printPlain(commission.fingerprint().hex() + "\n");
        return 0;
    }

    private Commission commission() throws MalformedDefinitionException {
        try {
            return new Commission(threshold, members);
        } catch (IllegalArgumentException e) {
            throw new MalformedDefinitionException("--threshold, --member: " + e.getMessage());
        }
    }

    /** Reads a verifier key from the command line. */
    static final class VerifierKeyConverter implements ITypeConverter<VerifierKey> {
        @Override
        public VerifierKey convert(String text) {
            try {
                return VerifierKey.parse(text);
            } catch (MalformedKeyException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
