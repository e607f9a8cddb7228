package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import urna.note.RefusedException;
import urna.provisioning.authority.Authority;
import urna.provisioning.authority.Issuer;
import urna.provisioning.authority.Validity;

/** Who issues certificates, and for how long. */
final class IssuerOptions {
    @Option(names = "--authority", required = true, paramLabel = "DIR", description = "What 'authority' made.")
    private Path folder;

    /** With the year before it is made it is less than the 825 days beyond which Apple's browsers refuse a page's. */
    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "450",
            description = "How long a certificate holds (default: ${DEFAULT-VALUE}).")
    private int days;

    Issuer issuer(ProvisionCommand command, CommandSpec spec) throws IOException, RefusedException {
        Validity validity;
        try {
            validity = Validity.ofDays(command.clock().instant(), days);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--days: " + e.getMessage(), e);
        }
        return new Issuer(Authority.open(folder), validity);
    }
}
