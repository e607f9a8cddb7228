package urna.provisioning;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import urna.election.Commission;
import urna.handover.BrokerSettings;
import urna.handover.CommuneFolder;
import urna.handover.HubSettings;
import urna.note.RefusedException;
import urna.provisioning.authority.Issuer;

/** {@code provision prepare}: from a draft to a folder that waits for signatures. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = {
            "Make the keys of the kiosks and of the hub, and the definition that the commission signs.",
            "The draft is the election without keys; provisioning/examples/consulta.json is one to begin from. "
                    + "The pictures that it names are PNG files in its folder, 32 to 1024 pixels each way, 256 KiB at most. "
                    + "Each kiosk gets a poll workers' PIN of its own: they are printed once and kept nowhere. "
                    + "Members who sign elsewhere need commission.json and election/ of the folder, and nothing else of it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  provision prepare consulta.json --commission commission.json --out eleccion",
            "  provision prepare consulta.json --commission commission.json --out eleccion \\",
            "      --hub-name urna/hub/barinas --authority autoridad --broker ssl://broker.example.org:8883",
            "  provision prepare otra.json --commission otra-commission.json --out otra --hub eleccion/hub"
        })
final class PrepareCommand implements Callable<Integer> {
    private static final int BROKER_PORT = 1883;
    private static final int WEB_PORT = 8080;

    @ParentCommand
    private ProvisionCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DRAFT", description = "The draft: strict JSON.")
    private Path draftFile;

    @Option(names = "--commission", required = true, paramLabel = "FILE", description = "What 'commission' made.")
    private Path commissionFile;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to make; must not exist.")
    private Path out;

    @Option(
            names = "--broker",
            paramLabel = "URI",
            description = "Where kiosks publish: tcp://host:port or ssl://host:port "
                    + "(default: the hub's broker port on this computer).")
    private @Nullable URI broker;

    @ArgGroup(
            exclusive = false,
            heading = "For a broker at ssl://, which the new hub connects to, and which asks for certificates:%n")
    private @Nullable IssuerOptions issuer;

    @Option(
            names = "--hub",
            paramLabel = "DIR",
            description = "Use the hub of this folder, which serves other communes, instead of making one.")
    private @Nullable Path hubFolder;

    @Option(
            names = "--hub-name",
            paramLabel = "NAME",
            description = "Name of the new hub's keys (default: urna/hub/COMMUNE).")
    private @Nullable String hubName;

    @Option(
            names = "--broker-port",
            paramLabel = "PORT",
            description = "Where the new hub's broker listens (default: 1883).")
    private @Nullable Integer brokerPort;

    @Option(
            names = "--web-port",
            paramLabel = "PORT",
            description = "Where the new hub's pages are served (default: 8080).")
    private @Nullable Integer webPort;

    @Override
    public Integer call() throws IOException, RefusedException {
        Draft draft = Draft.read(draftFile);
        Commission commission = CommuneFolder.readCommission(commissionFile);
        HubKeys hub = hub(draft);
        Preparation preparation = preparation(draft, commission, hub);
        Map<String, String> pins = new LinkedHashMap<>();
        preparation.write(
                out, kiosk -> pins.computeIfAbsent(kiosk, any -> Pin.generate(parent.random())), parent.random());
        parent.print("prepare.made", out, draft.kiosks().size());
        pins.forEach((kiosk, pin) -> parent.print("prepare.pin", kiosk, pin));
        parent.print("prepare.next", commission.threshold(), out);
        return 0;
    }

    private HubKeys hub(Draft draft) throws IOException, RefusedException {
        if (hubFolder != null) {
            if (hubName != null || brokerPort != null || webPort != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--hub-name, --broker-port and --web-port are for a new hub, not with --hub");
            }
            return HubKeys.of(hubFolder);
        }
        if (issuer != null && brokerPort != null) {
            throw new ParameterException(
                    spec.commandLine(), "--broker-port is for a hub with a broker of its own, not with --authority");
        }
        String name = hubName != null ? hubName : "urna/hub/" + draft.commune().id();
        return HubKeys.generate(name, settings(), parent.random());
    }

    private HubSettings settings() {
        try {
            HubSettings oneHall = HubSettings.ofOneHall(
                    brokerPort != null ? brokerPort : BROKER_PORT, webPort != null ? webPort : WEB_PORT);
            if (issuer == null) {
                return oneHall;
            }
            BrokerSettings external = new BrokerSettings.External(String.valueOf(broker));
            return new HubSettings(external, oneHall.web(), oneHall.database());
        } catch (IllegalArgumentException e) {
            throw usage("--broker, --broker-port, --web-port", e);
        }
    }

    private Preparation preparation(Draft draft, Commission commission, HubKeys hub)
            throws IOException, RefusedException {
        URI address = broker != null ? broker : URI.create(hub.settings().brokerAddress());
        Optional<Issuer> source = issuer != null ? Optional.of(issuer.issuer(parent, spec)) : Optional.empty();
        try {
            return new Preparation(draft, commission, hub, address, PictureSource.beside(draftFile), source);
        } catch (IllegalArgumentException e) {
            throw usage("--broker, --authority", e);
        }
    }

    private ParameterException usage(String option, IllegalArgumentException cause) {
        return new ParameterException(spec.commandLine(), option + ": " + cause.getMessage(), cause);
    }
}
