package urna.hall;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import urna.audit.AuditReport;
import urna.audit.ExportAudit;
import urna.disk.AtomicWrite;
import urna.hall.pabulib.PabulibDraft;
import urna.hall.pabulib.PabulibElection;
import urna.hall.pabulib.PabulibReader;
import urna.hall.replay.ProgressBar;
import urna.hall.replay.Replay;
import urna.hall.workshop.HallFolder;
import urna.handover.HubSettings;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.provisioning.PictureSource;

/**
 * Replays a Pabulib file in a hall that is thrown away afterwards.
 *
 * @param out where to leave the export; none keeps nothing
 */
record HeadlessDemo(Path votes, int kiosks, @Nullable Path out, DemoWords words, Clock clock, RandomSource random) {

    /**
     * Holds the election, and prints the acta and the auditor's verdict.
     *
     * @param progress where the progress bar is drawn
     * @return whether the audit passed
     */
    boolean run(PrintWriter screen, PrintWriter progress)
            throws IOException, RefusedException, SQLException, InterruptedException {
        PabulibElection pabulib = PabulibReader.read(votes);
        if (out != null) {
            AtomicWrite.requireAbsent(out);
        }
        Path scratch = Files.createTempDirectory("urna-replay");
        try {
            HallFolder hall = HallFolder.make(
                    scratch.resolve("hall"),
                    PabulibDraft.of(votes.toString(), pabulib, kiosks),
                    PictureSource.NONE,
                    HubSettings.ofOneHall(freePort(), 0),
                    random);
            int voters = pabulib.votes().size();
            screen.println(
                    words.text("replay.begins", Integer.toString(voters), Integer.toString(kiosks), pabulib.title()));
            screen.flush();
            Path export = out == null ? scratch.resolve("export") : out;
            Path acta = new Replay(hall, pabulib.votes(), clock, random).run(export, new ProgressBar(progress, voters));
            screen.println();
            screen.print(SignedNote.parse(Files.readAllBytes(acta)).text());
            screen.println();
            AuditReport audit = ExportAudit.verify(
                    export, Optional.of(hall.hub().communes().get(0).election().commission()));
            audit.lines(words.language()).forEach(screen::println);
            return audit.passed();
        } finally {
            AtomicWrite.deleteAll(scratch);
        }
    }

    /** A port that nobody listened at a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
