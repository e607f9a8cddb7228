package urna.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import urna.election.BodyIndex;
import urna.election.BodyPath;
import urna.merkle.Hash;

/**
 * What the audit of a site found.
 *
 * @param communes each commune of the site, by id
 * @param index what the body above says must be there; empty without an index
 * @param partial the bodies whose actas do not cover every commune below
 * @param claims about the site as a whole and the bodies' actas, and those about communes that fail; places are below the site
 * @param checked how many claims were checked in all
 */
public record SiteReport(
        List<CommuneVerdict> communes,
        Optional<Indexed> index,
        List<Coverage> partial,
        List<Claim> claims,
        int checked) {
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

    /**
     * The index of a site.
     *
     * @param index what it says
     * @param commissionGiven whether the auditor named the commission that must have signed it; otherwise the index did
     * @param missing the ids of the communes that it names and the site does not have
     */
    public record Indexed(BodyIndex index, boolean commissionGiven, List<String> missing) {
        public Indexed {
            missing = List.copyOf(missing);
        }
    }

    /**
     * How many communes the acta of a body covers, as it follows from the logs and the index.
     *
     * @param communes how many are below the body
     * @param pending how many of them have no acta
     * @param missing how many of them only the index knows
     */
    public record Coverage(BodyPath body, long communes, int pending, int missing) {}

    public SiteReport {
        communes = List.copyOf(communes);
        partial = List.copyOf(partial);
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

    /** What no claim speaks of. */
    public List<Unverified> unverified() {
        return Arrays.stream(Unverified.values())
                .filter(what -> what != Unverified.ROSTER || index.isEmpty())
                .toList();
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
