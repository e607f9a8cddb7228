package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import urna.disk.AtomicWrite;
import urna.handover.KeyFile;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SigningKey;

/** {@code provision key}: a member's key. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = {
            "Make the signing key of a member of the commission.",
            "The key stays in its file, which its owner alone can read: keep it, and a copy, where nobody else comes. "
                    + "The verifier key that is printed is public: it is what the others need."
        },
        footerHeading = "%nExample:%n",
        footer = "  provision key comision/ana --out ana.key")
final class KeyCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Parameters(paramLabel = "NAME", description = "The key's name: no white space, no '+'.")
    private String name;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to make; must not exist.")
    private Path out;

    @Override
    public Integer call() throws IOException, RefusedException {
        SigningKey key = SigningKey.generate(name, SignatureType.ED25519, parent.random());
        AtomicWrite.newFile(out, part -> KeyFile.write(part, key));
        parent.print("key.made", out);
        parent.printPlain(key.verifierKey() + "\n");
        return 0;
    }
}
