package urna.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import urna.election.Election;
import urna.election.Kiosk;
import urna.election.Origin;
import urna.election.Revocation;
import urna.log.Checkpoint;
import urna.log.RevokedLog;
import urna.log.RootMismatchException;
import urna.log.Rules;
import urna.log.VerifiedLog;
import urna.merkle.Hash;
import urna.record.Counts;
import urna.record.Sessions;

/**
 * The acta de escrutinio of a commune: everything that follows from its kiosks' verified logs, and nothing else. Hub and
 * commission sign its text; an auditor makes it again from the logs and compares.
 *
 * @param election the definition
 * @param packageHash SHA-256 of {@code election.json}
 * @param checkpoints each kiosk's final checkpoint, in the order of the roster
 * @param revoked the logs that the commission ended before their time; without a close report, their sessions are not known
 * @param sessions of all kiosks
 * @param counts of all kiosks
 * @param outcomes by contest, in the order of the ballot
 */
public record Acta(
        Election election,
        Hash packageHash,
        List<Checkpoint> checkpoints,
        List<Origin> revoked,
        Sessions sessions,
        Counts counts,
        Map<String, Outcome> outcomes) {
    private static final String KIND = "urna.acta/v1";

    public Acta {
        checkpoints = List.copyOf(checkpoints);
        revoked = List.copyOf(revoked);
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    /**
     * Draws up the acta.
     *
     * @param logs each kiosk's whole log, by the kiosk's id; of a kiosk that was revoked, what counts of it
     * @throws PollsNotClosedException if a kiosk of the roster has not closed its polls, or has no log
     * @throws RootMismatchException if the log of a kiosk that was revoked does not end where the commission says
     */
    public static Acta of(Rules rules, Map<String, VerifiedLog> logs)
            throws PollsNotClosedException, RootMismatchException {
        Election election = rules.election();
        List<Checkpoint> checkpoints = new ArrayList<>();
        List<Origin> revoked = new ArrayList<>();
        Sessions sessions = Sessions.NONE;
        Counts counts = Counts.zero(election);
        for (Kiosk kiosk : election.kiosks()) {
            Optional<Revocation> revocation = rules.revocation(kiosk);
            VerifiedLog log = logs.get(kiosk.id());
            if (log == null || (revocation.isEmpty() && log.phase() != VerifiedLog.Phase.CLOSED)) {
                throw new PollsNotClosedException("kiosk " + kiosk.id() + " has not closed its polls");
            }
            if (revocation.isPresent()) {
                RevokedLog.requireEnd(log, revocation.get());
                revoked.add(election.origin(kiosk));
            }
            checkpoints.add(Checkpoint.of(election.origin(kiosk), log.tree()));
            sessions = sessions.plus(log.sessions());
            counts = counts.plus(log.counts());
        }
        return of(rules, checkpoints, revoked, sessions, counts);
    }

    /** The acta of counts that were verified, or read from an acta. */
    static Acta of(Rules rules, List<Checkpoint> checkpoints, List<Origin> revoked, Sessions sessions, Counts counts) {
        Election election = rules.election();
        Map<String, Outcome> outcomes = OutcomeRules.decide(
                election.contests(), counts, sessions.cast(), election.commune().register());
        return new Acta(election, rules.packageHash(), checkpoints, revoked, sessions, counts, outcomes);
    }

    /** The lines that every acta of an election begins with, whatever was counted. */
    public static String head(Election election, Hash packageHash) {
        return KIND + "\nelection " + election.id() + "\ncommune "
                + election.commune().id() + "\nrevision " + election.revision() + "\npackage " + packageHash.hex()
                + "\n";
    }

    /** The text that hub and commission sign. */
    public String text() {
        StringBuilder text = new StringBuilder(head(election, packageHash));
        for (Checkpoint checkpoint : checkpoints) {
            text.append("log ").append(checkpoint.origin()).append(' ').append(checkpoint.size());
            text.append(' ').append(checkpoint.root().base64()).append('\n');
        }
        revoked.forEach(origin -> text.append("revoked ").append(origin).append('\n'));
        text.append("register ").append(election.commune().register()).append('\n');
        text.append(sessions.lines()).append(counts.lines());
        outcomes.forEach((contest, outcome) -> text.append(outcome.lines(contest)));
        return text.toString();
    }
}
