package urna.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import urna.handover.KioskFolder;
import urna.kiosk.ballotbox.BallotBoxInUseException;
import urna.kiosk.ballotbox.BoxStatus;
import urna.log.Rules;
import urna.note.RefusedException;

/** {@code urna kiosk status}: how a kiosk is that is switched off. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Verify the ballot box and the log of a kiosk that is switched off, and say where its day stands.",
            "Changes nothing. Of a kiosk that is running it says only that: its own screen tells the rest."
        },
        footerHeading = "%nExample:%n",
        footer = "  kiosk status kiosks/k-1")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private Printing printing;

    @Parameters(paramLabel = "DIR", description = "The kiosk's folder.")
    private Path folder;

    @Option(
            names = "--stick",
            paramLabel = "FOLDER",
            description = "The second place where the kiosk records: say whether it holds the same.")
    private @Nullable Path stick;

    @Override
    public Integer call() throws IOException, SQLException, RefusedException {
        KioskFolder loaded = KioskFolder.load(folder);
        Rules rules = Rules.of(loaded.electionPackage());
        try {
            BoxStatus card = BoxStatus.read(loaded.data(), rules, loaded.kiosk());
            print(card);
            if (stick != null) {
                compare(card, BoxStatus.read(stick, rules, loaded.kiosk()));
            }
        } catch (BallotBoxInUseException e) {
            printing.line("status.running", loaded.kiosk().id());
        }
        return 0;
    }

    private void compare(BoxStatus card, BoxStatus other) {
        if (other.equals(card)) {
            printing.line("status.stick.same");
        } else {
            printing.line("status.stick.other");
            print(other);
        }
    }

    private void print(BoxStatus status) {
        printing.line("status.polls." + status.phase());
        printing.line(
                "status.sessions",
                status.sessions().enabled(),
                status.sessions().cast(),
                status.sessions().voided());
        if (status.interrupted()) {
            printing.line("status.interrupted");
        }
        printing.line("status.log", status.size(), status.receivedSize(), status.segmentsWaiting());
    }
}
