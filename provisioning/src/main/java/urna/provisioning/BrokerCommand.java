package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import urna.note.RefusedException;
import urna.provisioning.authority.BrokerFolder;
import urna.provisioning.authority.HostName;
import urna.provisioning.authority.Issued;

/** {@code provision broker}: what Mosquitto needs. */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        description = {
            "Make the folder of a Mosquitto broker: settings, access rules, certificate, list of revoked ones.",
            "It lets in who has a certificate of the authority, and each kiosk to its own topics alone. "
                    + "On the broker's machine the folder belongs to the user mosquitto."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  provision broker --authority autoridad --host broker.example.org --out broker",
            "",
            "  and on the broker's machine, as root:",
            "  cp -r broker /etc/mosquitto/urna && chown -R mosquitto: /etc/mosquitto/urna",
            "  cp broker/mosquitto.conf /etc/mosquitto/mosquitto.conf && systemctl restart mosquitto"
        })
final class BrokerCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private IssuerOptions issuer;

    @Option(
            names = "--host",
            required = true,
            paramLabel = "HOST",
            converter = HostNameConverter.class,
            description = "A name or address by which kiosks and hubs find the broker. Once for each.")
    private List<HostName> hosts;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8883",
            description = "Where it listens (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--hubs",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many processes of a hub it lets in (default: ${DEFAULT-VALUE}).")
    private int hubs;

    @Option(
            names = "--place",
            paramLabel = "DIR",
            defaultValue = "/etc/mosquitto/urna",
            description = "Where the folder will be on the broker's machine (default: ${DEFAULT-VALUE}).")
    private Path place;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to make; must not exist.")
    private Path out;

    @Override
    public Integer call() throws IOException, RefusedException {
        BrokerFolder folder;
        try {
            folder = new BrokerFolder(hosts, port, hubs, place);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--port, --hubs, --place: " + e.getMessage(), e);
        }
        Issued issued = folder.write(out, issuer.issuer(parent, spec), parent.random());
        parent.print("broker.made", out, "ssl://" + hosts.get(0).text() + ":" + port, parent.date(issued.until()));
        return 0;
    }
}
