package urna.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import urna.election.Commission;
import urna.election.Election;
import urna.election.Kiosk;
import urna.log.RootMismatchException;
import urna.log.Rules;
import urna.log.VerifiedLog;
import urna.tally.Acta;
import urna.tally.PollsNotClosedException;

/**
 * The audit of an export: of the package that the commission signed, of every kiosk's log, of the acta that follows from
 * them. Trusts the commission's keys and nothing else; whatever can be computed is computed, and compared.
 */
public final class ExportAudit {
    private ExportAudit() {}

    /**
     * Audits an export.
     *
     * @param export has {@code election/}, {@code logs/<kiosk>/} and {@code acta/<commune>.note}
     * @param trusted the commission to trust. Without one, the commission that the package names for itself is taken, and the
     *     verdict is worth what comparing its fingerprint with the one posted in the hall is worth
     * @throws IOException if a file that is there cannot be read
     */
    public static AuditReport verify(Path export, Optional<Commission> trusted) throws IOException {
        ExportFiles files = new ExportFiles(export);
        Claims claims = new Claims();
        Optional<Rules> rules = ElectionAudit.read(files, claims);
        if (rules.isEmpty()) {
            skipAll(claims);
            return new AuditReport(trusted, trusted.isPresent(), claims.list(), List.of(), Optional.empty());
        }
        Election election = rules.get().election();
        Commission commission = trusted.orElse(election.commission());
        claims.check(ClaimKind.EXPORT_LAYOUT, ".", () -> files.requireLayout(election));
        ElectionAudit.check(files, commission, claims);
        Rules revoked = ElectionAudit.revocations(files, rules.get(), commission, claims);
        Optional<Acta> recount = recount(files, revoked, claims);
        ActaAudit.check(files, election, commission, recount, claims);
        return new AuditReport(
                Optional.of(commission), trusted.isPresent(), claims.list(), files.unverified(election), recount);
    }

    /** Audits the election package of a commune that has published nothing else yet. */
    static AuditReport verifyPending(Path export) throws IOException {
        ExportFiles files = new ExportFiles(export);
        Claims claims = new Claims();
        Optional<Rules> rules = ElectionAudit.read(files, claims);
        if (rules.isEmpty()) {
            return new AuditReport(Optional.empty(), false, claims.list(), List.of(), Optional.empty());
        }
        Election election = rules.get().election();
        claims.check(ClaimKind.EXPORT_LAYOUT, ".", () -> files.requireLayout(election));
        ElectionAudit.check(files, election.commission(), claims);
        ElectionAudit.revocations(files, rules.get(), election.commission(), claims);
        return new AuditReport(
                Optional.of(election.commission()), false, claims.list(), files.unverified(election), Optional.empty());
    }

    /** Checks all logs; counts them only if all of them hold. */
    private static Optional<Acta> recount(ExportFiles files, Rules rules, Claims claims) throws IOException {
        List<OpenedEntries> opened = new ArrayList<>();
        Map<String, VerifiedLog> logs = new LinkedHashMap<>();
        List<Kiosk> roster = rules.election().kiosks();
        for (Kiosk kiosk : roster) {
            KioskAudit audit = KioskAudit.check(files, kiosk, rules, claims);
            audit.entries().ifPresent(opened::add);
            audit.log().ifPresent(log -> logs.put(kiosk.id(), log));
        }
        boolean unique = VoteIds.check(opened, opened.size() == roster.size(), claims);
        if (!unique || logs.size() < roster.size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Acta.of(rules, logs));
        } catch (PollsNotClosedException | RootMismatchException e) {
            throw new IllegalStateException("a whole log is a closed one, or ends where its revocation says", e);
        }
    }

    private static void skipAll(Claims claims) {
        for (ClaimKind kind : ClaimKind.values()) {
            if (kind != ClaimKind.DEFINITION_FORM && kind.compareTo(ClaimKind.ACTA_TEXT) <= 0) {
                claims.skip(kind, ".");
            }
        }
    }
}
