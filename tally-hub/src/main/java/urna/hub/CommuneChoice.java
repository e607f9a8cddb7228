package urna.hub;

import java.util.stream.Collectors;
import urna.election.ElectionPackage;
import urna.hub.roster.Roster;

/** Finds the commune that somebody named. */
final class CommuneChoice {
    private CommuneChoice() {}

    static ElectionPackage require(Roster roster, String commune) throws UnknownCommuneException {
        return roster.commune(commune)
                .orElseThrow(() -> new UnknownCommuneException("no commune \"" + commune + "\" here, only "
                        + roster.communes().stream()
                                .map(each -> each.election().commune().id())
                                .collect(Collectors.joining(", "))));
    }
}
