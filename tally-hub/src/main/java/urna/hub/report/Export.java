package urna.hub.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import urna.disk.AtomicWrite;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Publication;
import urna.election.Revocation;
import urna.handover.CommuneFolder;
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
        CommuneCount count;
        try (LogReader reader = LogReader.open(Database.of(folder))) {
            count = CommuneCount.of(reader, commune);
        }
        requirePublic(commune, count.logs());
        Map<String, byte[]> files = files(folder, count);
        AtomicWrite.newFolder(out, part -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = part.resolve(file.getKey());
                Files.createDirectories(path.resolve("..").normalize());
                Files.write(path, file.getValue());
            }
        });
    }

    /** The files of a commune's package, by their paths: what an auditor has before any acta. */
    public static Map<String, byte[]> election(HubFolder folder, ElectionPackage commune)
            throws IOException, RefusedException {
        String election = CommuneFolder.ELECTION_FOLDER + "/";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(election + ElectionPackage.DEFINITION_FILE, Definition.of(folder, commune));
        files.put(election + ElectionPackage.NOTE_FILE, commune.note().note().bytes());
        for (Revocation revocation : commune.revocations()) {
            files.put(
                    election + Revocation.file(revocation.kiosk()),
                    revocation.note().note().bytes());
        }
        return files;
    }

    /** The same with each kiosk's log. Whether it may be published yet is for the caller to know. */
    public static Map<String, byte[]> files(HubFolder folder, CommuneCount count) throws IOException, RefusedException {
        Map<String, byte[]> files = election(folder, count.commune());
        int next = 0;
        for (Kiosk kiosk : count.commune().election().kiosks()) {
            LogReader.WholeLog log = count.logs().get(next++);
            SignedNote receipt = log.stored().receipt();
            // Of a kiosk that was revoked before it sent anything there is no log.
            if (receipt != null) {
                new TileDirectory(receipt, log.notes())
                        .files()
                        .forEach((path, content) -> files.put("logs/" + kiosk.id() + "/" + path, content));
            }
        }
        return files;
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
