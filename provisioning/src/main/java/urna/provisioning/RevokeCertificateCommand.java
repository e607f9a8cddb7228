package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import urna.note.RefusedException;
import urna.provisioning.authority.Authority;

/** {@code provision revoke-certificate}: who is let in no more. */
@Command(
        name = "revoke-certificate",
        mixinStandardHelpOptions = true,
        description = {
            "Revoke every certificate of a name, and write the authority's new list of revoked ones, crl.pem.",
            "Nothing changes before that file is on the broker's machine and the broker has been restarted. "
                    + "Then 'certificate' makes a new one of the same name, if there is to be one."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  provision revoke-certificate k-0412-1 --authority autoridad",
            "",
            "  and on the broker's machine, as root:",
            "  cp crl.pem /etc/mosquitto/urna/crl.pem && systemctl restart mosquitto"
        })
final class RevokeCertificateCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Parameters(
            paramLabel = "NAME",
            description = "A kiosk's id; _hub-1, _hub-2, … for a hub's process; _broker; _web.")
    private String name;

    @Option(names = "--authority", required = true, paramLabel = "DIR", description = "What 'authority' made.")
    private Path folder;

    @Override
    public Integer call() throws IOException, RefusedException {
        int revoked = Authority.open(folder).revoke(name, parent.clock().instant());
        parent.print("revoked.done", revoked, name, folder.resolve(Authority.REVOCATION_FILE));
        return 0;
    }
}
