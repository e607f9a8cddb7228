package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import urna.disk.AtomicWrite;
import urna.note.RefusedException;
import urna.provisioning.authority.Holder;
import urna.provisioning.authority.HostName;
import urna.provisioning.authority.Issued;
import urna.provisioning.authority.Issuer;

/** {@code provision certificate}: one certificate more. */
@Command(
        name = "certificate",
        mixinStandardHelpOptions = true,
        description = {
            "Make one certificate: for a kiosk or a hub whose first one ran out or was revoked, for a hub's further "
                    + "process, or for a hub's pages.",
            "'prepare --authority' gives each kiosk and the hub their first one, and 'broker' the broker's. "
                    + "The folder becomes tls/ in the kiosk's or the hub's folder, or web-tls/ for the pages."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  provision certificate --kiosk k-0412-1 --authority autoridad --out tls",
            "  provision certificate --hub 2 --authority autoridad --out tls",
            "  provision certificate --web hub.example.org --authority autoridad --out hub/web-tls"
        })
final class CertificateCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private IssuerOptions issuer;

    @ArgGroup(multiplicity = "1")
    private Whom whom;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to make; must not exist.")
    private Path out;

    /** One of them. */
    static final class Whom {
        @Option(names = "--kiosk", required = true, paramLabel = "ID", description = "For this kiosk.")
        private @Nullable String kiosk;

        @Option(
                names = "--hub",
                required = true,
                paramLabel = "NUMBER",
                description = "For this process of a hub: 1 is the one that 'prepare' made.")
        private @Nullable Integer hub;

        @Option(
                names = "--web",
                required = true,
                paramLabel = "HOST",
                converter = HostNameConverter.class,
                description = "For a hub's pages, under this name or address. Once for each.")
        private @Nullable List<HostName> web;

        Holder holder() {
            if (kiosk != null) {
                return new Holder.Kiosk(kiosk);
            }
            return hub != null ? new Holder.Hub(hub) : new Holder.Web(web != null ? web : List.of());
        }
    }

    @Override
    public Integer call() throws IOException, RefusedException {
        Holder holder = holder();
        AtomicWrite.requireAbsent(out);
        Issuer source = issuer.issuer(parent, spec);
        Issued issued = source.authority().issue(holder, source.validity(), parent.random());
        AtomicWrite.newPrivateFolder(out, issued::write);
        parent.print("certificate.made", holder.name(), out, parent.date(issued.until()));
        return 0;
    }

    private Holder holder() {
        try {
            return whom.holder();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--kiosk, --hub, --web: " + e.getMessage(), e);
        }
    }
}
