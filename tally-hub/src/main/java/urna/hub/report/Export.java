package urna.hub.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import urna.disk.AtomicWrite;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Publication;
import urna.handover.HubFolder;
import urna.hub.store.LogReader;
import urna.log.TileDirectory;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.tally.PollsNotClosedException;

/** Writes what an auditor needs: {@code election/} and, for each kiosk of the roster, {@code logs/<kiosk>/}. */
public final class Export {
    private Export() {}

    /**
     * Writes the export of a commune. It appears whole or not at all.
     *
     * @param out must not exist
     * @throws urna.disk.AlreadyThereException if it does
     * @throws NothingStoredException if a kiosk of the commune has sent nothing yet
     * @throws PollsNotClosedException if votes are published at the close, and a kiosk is not closed
     */
    public static void write(HubFolder folder, ElectionPackage commune, Path out) throws IOException, RefusedException {
        AtomicWrite.requireAbsent(out);
        List<LogReader.WholeLog> logs;
        try (LogReader reader = LogReader.open(folder.data())) {
            logs = reader.recountAll(commune);
        }
        requirePublic(commune.election(), logs);
        byte[] definition = Definition.of(folder, commune);
        AtomicWrite.newFolder(out, part -> {
            Path election = Files.createDirectory(part.resolve("election"));
            Files.write(election.resolve(ElectionPackage.DEFINITION_FILE), definition);
            Files.write(
                    election.resolve(ElectionPackage.NOTE_FILE),
                    commune.note().note().bytes());
            Path logFolder = Files.createDirectory(part.resolve("logs"));
            int next = 0;
            for (Kiosk kiosk : commune.election().kiosks()) {
                LogReader.WholeLog log = logs.get(next++);
                new TileDirectory(Objects.requireNonNull(log.stored().receipt()), log.notes())
                        .write(logFolder.resolve(kiosk.id()));
            }
        });
    }

    private static void requirePublic(Election election, List<LogReader.WholeLog> logs)
            throws NothingStoredException, PollsNotClosedException {
        int next = 0;
        for (Kiosk kiosk : election.kiosks()) {
            LogReader.WholeLog log = logs.get(next++);
            if (log.stored().receipt() == null) {
                throw new NothingStoredException(
                        "kiosk " + kiosk.id() + " has sent nothing yet; export once its polls are open");
            }
            if (election.publication() == Publication.AT_CLOSE
                    && log.stored().log().phase() != VerifiedLog.Phase.CLOSED) {
                throw new PollsNotClosedException("kiosk " + kiosk.id()
                        + " has not closed its polls, and this election publishes no vote before the close");
            }
        }
    }
}
