package urna.hub.roster;

import java.util.Optional;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Origin;
import urna.election.Revocation;
import urna.log.Rules;
import urna.log.VerifiedLog;

/**
 * A kiosk and the election that it belongs to.
 *
 * @param electionPackage the commune's election, verified
 * @param kiosk one of its roster
 */
public record Enrolled(ElectionPackage electionPackage, Kiosk kiosk) {
    public String id() {
        return kiosk.id();
    }

    /** The commune's id. */
    public String commune() {
        return election().commune().id();
    }

    public Election election() {
        return electionPackage.election();
    }

    public Rules rules() {
        return Rules.of(electionPackage);
    }

    /** The commission's word that the kiosk's key is trusted no longer, if it has said so. */
    public Optional<Revocation> revocation() {
        return rules().revocation(kiosk);
    }

    /** Whether nothing that counts can come after this log: it is closed, or all that the commission lets count. */
    public boolean hasEnded(VerifiedLog log) {
        return log.phase() == VerifiedLog.Phase.CLOSED
                || revocation().stream().anyMatch(revoked -> log.tree().size() >= revoked.size());
    }

    /** Whether a log holds more than what the commission lets count: an acta leaves the rest out. */
    public boolean goesBeyond(VerifiedLog log) {
        return revocation().stream().anyMatch(revoked -> log.tree().size() > revoked.size());
    }

    public Origin origin() {
        return election().origin(kiosk);
    }
}
