package urna.audit;

import java.util.List;
import java.util.Optional;
import urna.election.Commission;
import urna.tally.Acta;

/**
 * What an audit found.
 *
 * @param commission whom it trusted; empty if the export named nobody
 * @param commissionGiven whether the auditor named that commission; otherwise the export did, and its fingerprint must be
 *     compared with the one posted in the hall
 * @param claims everything that was checked, in order
 * @param unverified files that nobody signed and nothing was compared with: paper, tables and pages made from the acta
 * @param recount the acta made again from the logs; empty if they cannot all be counted
 */
public record AuditReport(
        Optional<Commission> commission,
        boolean commissionGiven,
        List<Claim> claims,
        List<String> unverified,
        Optional<Acta> recount) {
    public AuditReport {
        claims = List.copyOf(claims);
        unverified = List.copyOf(unverified);
    }

    /** Whether every claim was checked and holds. */
    public boolean passed() {
        return claims.stream().allMatch(claim -> claim.status() == Claim.Status.PASS);
    }

    /** The claims that do not hold. */
    public List<Claim> failures() {
        return claims.stream()
                .filter(claim -> claim.status() == Claim.Status.FAIL)
                .toList();
    }

    /** The report for a terminal, in a language. */
    public List<String> lines(Language language) {
        return new ReportText(Messages.in(language)).lines(this);
    }

    /** The report as a JSON document. */
    public String json() {
        return ReportJson.write(this);
    }
}
