package urna.hub.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import urna.disk.AtomicWrite;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Publication;
import urna.election.Revocation;
import urna.handover.HubFolder;
import urna.hub.database.Database;
import urna.hub.store.LogReader;
import urna.log.Rules;
import urna.log.TileDirectory;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.note.SignedNote;
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
        try (LogReader reader = LogReader.open(Database.of(folder))) {
            logs = reader.recountAll(commune);
        }
        requirePublic(commune, logs);
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
                SignedNote receipt = log.stored().receipt();
                // Of a kiosk that was revoked before it sent anything there is no log.
                if (receipt != null) {
                    new TileDirectory(receipt, log.notes()).write(logFolder.resolve(kiosk.id()));
                }
            }
            if (!commune.revocations().isEmpty()) {
                Files.createDirectory(election.resolve(Revocation.FOLDER));
            }
            for (Revocation revocation : commune.revocations()) {
                Files.write(
                        election.resolve(Revocation.file(revocation.kiosk())),
                        revocation.note().note().bytes());
            }
        });
    }

    private static void requirePublic(ElectionPackage commune, List<LogReader.WholeLog> logs)
            throws NothingStoredException, PollsNotClosedException {
        Election election = commune.election();
        Rules rules = Rules.of(commune);
        int next = 0;
        for (Kiosk kiosk : election.kiosks()) {
            LogReader.WholeLog log = logs.get(next++);
            if (rules.revocation(kiosk).isPresent()) {
                continue;
            }
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
