package urna.hub.roster;

import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Origin;
import urna.log.Rules;

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

    public Origin origin() {
        return election().origin(kiosk);
    }
}
