package urna.hub.command;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import urna.handover.HubFolder;
import urna.hub.Hub;
import urna.note.RefusedException;

/** {@code hub run}: the hub itself. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Starts broker, intake, database and page, until Ctrl-C.",
        footerHeading = "%nExample:%n",
        footer = "  urna hub run hub/")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private HubPlace place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RefusedException {
        HubFolder folder = place.load();
        Hub hub = Hub.start(folder, Clock.systemUTC());
        // Ctrl-C ends the process through this alone.
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "hub-close"));
        spec.commandLine().getOut().println("page    " + page(hub.pageAddress()));
        spec.commandLine().getOut().println("broker  " + hub.brokerAddress());
        MissingLine.print(spec.commandLine(), folder);
        spec.commandLine().getOut().flush();
        try {
            hub.ended().join();
            return 0;
        } catch (CompletionException e) {
            throw new IOException("the hub stopped: " + e.getCause(), e);
        }
    }

    /** Nobody can open the address that stands for every address of the machine. */
    private static String page(URI address) {
        return address.getHost().equals("0.0.0.0") || address.getHost().equals("[::]")
                ? address.getScheme() + ", port " + address.getPort() + " at every address of this machine"
                : address.toString();
    }
}
