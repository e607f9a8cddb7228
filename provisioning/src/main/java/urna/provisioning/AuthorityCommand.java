package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import urna.note.RefusedException;
import urna.provisioning.authority.Authority;
import urna.provisioning.authority.Validity;

/** {@code provision authority}: the project's own certificate authority. */
@Command(
        name = "authority",
        mixinStandardHelpOptions = true,
        description = {
            "Make the project's certificate authority: it says who may connect to the broker.",
            "The folder holds its key, ca.key: whoever has it can let anybody in. Keep it in the workshop, and a copy where "
                    + "nobody else comes; it is needed on no machine that a network reaches. ca.pem is public."
        },
        footerHeading = "%nExample:%n",
        footer = "  provision authority --out autoridad")
final class AuthorityCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to make; must not exist.")
    private Path out;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "Urna",
            description = "What browsers show of it (default: ${DEFAULT-VALUE}).")
    private String name;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "3650",
            description = "How long it holds, and with it all that it issues (default: ${DEFAULT-VALUE}).")
    private int days;

    @Override
    public Integer call() throws IOException, RefusedException {
        Authority authority;
        try {
            Validity validity = Validity.ofDays(parent.clock().instant(), days);
            authority = Authority.create(out, name, validity, parent.random());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--name, --days: " + e.getMessage(), e);
        }
        parent.print("authority.made", out, parent.date(authority.until()));
        return 0;
    }
}
