package urna.hub.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Revocation;
import urna.hub.roster.Enrolled;
import urna.hub.store.LogReader;
import urna.log.RevokedLog;
import urna.log.Rules;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.tally.Acta;
import urna.tally.PollsNotClosedException;

/**
 * A commune, recounted from every stored entry. Whatever leaves the hub begins here.
 *
 * @param commune the commune's election
 * @param logs of its kiosks, in the order of the roster, all of one moment
 */
public record CommuneCount(ElectionPackage commune, List<LogReader.WholeLog> logs) {
    public CommuneCount {
        logs = List.copyOf(logs);
    }

    /**
     * Recounts.
     *
     * @throws RefusedException if what is stored does not hold together
     */
    public static CommuneCount of(LogReader reader, ElectionPackage commune) throws RefusedException {
        return new CommuneCount(commune, reader.recountAll(commune));
    }

    /**
     * Draws up the acta.
     *
     * @throws PollsNotClosedException if a kiosk of the commune has not closed its polls
     */
    public Acta acta() throws RefusedException {
        Rules rules = Rules.of(commune);
        Map<String, VerifiedLog> counted = new LinkedHashMap<>();
        int next = 0;
        for (Kiosk kiosk : commune.election().kiosks()) {
            counted.put(kiosk.id(), counts(logs.get(next++), kiosk, rules));
        }
        return Acta.of(rules, counted);
    }

    /** The same without the logs, which need not fit into memory all at once. */
    public static Acta acta(LogReader reader, ElectionPackage commune) throws RefusedException {
        Rules rules = Rules.of(commune);
        Map<String, VerifiedLog> counted = new LinkedHashMap<>();
        for (Kiosk kiosk : commune.election().kiosks()) {
            counted.put(kiosk.id(), counts(reader.recount(new Enrolled(commune, kiosk)), kiosk, rules));
        }
        return Acta.of(rules, counted);
    }

    /** The log, or as much of it as the commission lets count. */
    private static VerifiedLog counts(LogReader.WholeLog log, Kiosk kiosk, Rules rules) throws RefusedException {
        Optional<Revocation> revocation = rules.revocation(kiosk);
        return revocation.isPresent()
                ? RevokedLog.of(log.notes(), kiosk, rules, revocation.get())
                : log.stored().log();
    }
}
