package urna.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
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
    @ParentCommand
    private KioskCommand parent;

    @Parameters(paramLabel = "DIR", description = "The kiosk's folder.")
    private Path folder;

    @Override
    public Integer call() throws IOException, SQLException, RefusedException {
        KioskFolder loaded = KioskFolder.load(folder);
        try {
            print(BoxStatus.read(loaded.data(), Rules.of(loaded.electionPackage()), loaded.kiosk()));
        } catch (BallotBoxInUseException e) {
            parent.print("status.running", loaded.kiosk().id());
        }
        return 0;
    }

    private void print(BoxStatus status) {
        parent.print("status.polls." + status.phase());
        parent.print(
                "status.sessions",
                status.sessions().enabled(),
                status.sessions().cast(),
                status.sessions().voided());
        if (status.interrupted()) {
            parent.print("status.interrupted");
        }
        parent.print("status.log", status.size(), status.receivedSize(), status.segmentsWaiting());
    }
}
