package urna.hub.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import urna.disk.AtomicWrite;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Revocation;
import urna.hub.database.Database;
import urna.hub.roster.Enrolled;
import urna.hub.store.LogReader;
import urna.log.RevokedLog;
import urna.log.Rules;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.tally.Acta;
import urna.tally.PollsNotClosedException;

/** The acta of a commune, drawn up from a recount of every stored entry. */
public final class ActaReport {
    private ActaReport() {}

    /**
     * Recounts and draws up the acta.
     *
     * @param database the hub's
     * @throws PollsNotClosedException if a kiosk of the commune has not closed its polls
     * @throws RefusedException if what is stored does not hold together
     */
    public static Acta of(Database database, ElectionPackage commune) throws IOException, RefusedException {
        Rules rules = Rules.of(commune);
        Map<String, VerifiedLog> logs = new LinkedHashMap<>();
        try (LogReader reader = LogReader.open(database)) {
            // One after the other: a large commune's entries need not fit into memory all at once.
            for (Kiosk kiosk : commune.election().kiosks()) {
                logs.put(kiosk.id(), counts(reader.recount(new Enrolled(commune, kiosk)), kiosk, rules));
            }
        }
        return Acta.of(rules, logs);
    }

    /** The log, or as much of it as the commission lets count. */
    private static VerifiedLog counts(LogReader.WholeLog log, Kiosk kiosk, Rules rules) throws RefusedException {
        Optional<Revocation> revocation = rules.revocation(kiosk);
        return revocation.isPresent()
                ? RevokedLog.of(log.notes(), kiosk, rules, revocation.get())
                : log.stored().log();
    }

    /** Signs an acta for the hub; the members of the commission sign below. */
    public static SignedNote sign(Acta acta, SigningKey hub) {
        return SignedNote.sign(acta.text(), hub);
    }

    /** Writes a signed acta to a file that must not exist; it is there whole or not at all. */
    public static void write(SignedNote acta, Path file) throws IOException, RefusedException {
        Files.createDirectories(file.toAbsolutePath().resolve("..").normalize());
        AtomicWrite.newFile(file, part -> Files.write(part, acta.bytes()));
    }
}
