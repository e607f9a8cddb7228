package urna.audit;

import java.util.List;
import java.util.Optional;
import urna.merkle.Hash;

/**
 * What the audit of a site found.
 *
 * @param communes each commune of the site, by id
 * @param claims about the site as a whole and the bodies' actas, and those about communes that fail; places are below the site
 * @param checked how many claims were checked in all
 */
public record SiteReport(List<CommuneVerdict> communes, List<Claim> claims, int checked) {
    /** What became of a commune. */
    public enum Verdict {
        PASS,
        FAIL,
        /** Its election package holds; it has neither logs nor acta, and there is nothing to count. */
        PENDING
    }

    /**
     * The verdict on a commune.
     *
     * @param commission the fingerprint of the commission that the commune's package names, to be compared with the one posted
     *     in its hall
     */
    public record CommuneVerdict(String id, Verdict verdict, Optional<Hash> commission) {}

    public SiteReport {
        communes = List.copyOf(communes);
        claims = List.copyOf(claims);
    }

    /**
     * Whether everything that was checked holds. Communes that are pending do not keep a site from passing; nor does what is
     * {@link Unverified}.
     */
    public boolean passed() {
        return communes.stream().noneMatch(commune -> commune.verdict() == Verdict.FAIL)
                && claims.stream().allMatch(claim -> claim.status() == Claim.Status.PASS);
    }

    /** The claims that do not hold. */
    public List<Claim> failures() {
        return claims.stream()
                .filter(claim -> claim.status() == Claim.Status.FAIL)
                .toList();
    }

    /** The report for a terminal, in a language. */
    public List<String> lines(Language language) {
        return new SiteReportText(Messages.in(language)).lines(this);
    }

    /** The report as a JSON document. */
    public String json() {
        return ReportJson.write(this);
    }
}
