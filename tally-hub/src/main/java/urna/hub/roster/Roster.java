package urna.hub.roster;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import urna.election.ElectionPackage;
import urna.election.IndexedCommune;
import urna.election.Kiosk;
import urna.election.MalformedDefinitionException;

/** All kiosks of all communes that a hub serves; each kiosk is in one commune, each commune has one election. */
public final class Roster {
    private final Map<String, ElectionPackage> communes = new LinkedHashMap<>();
    private final Map<String, Enrolled> kiosks = new LinkedHashMap<>();

    private final List<IndexedCommune> missing;

    private Roster(List<IndexedCommune> missing) {
        this.missing = List.copyOf(missing);
    }

    /** Makes the roster of some verified packages, where no index says which must be there. */
    public static Roster of(List<ElectionPackage> packages) throws MalformedDefinitionException {
        return of(packages, List.of());
    }

    /**
     * Makes the roster of some verified packages.
     *
     * @param missing what an index names beyond those
     * @throws MalformedDefinitionException if there is none, if two are of one commune, or if a kiosk is in two
     */
    public static Roster of(List<ElectionPackage> packages, List<IndexedCommune> missing)
            throws MalformedDefinitionException {
        if (packages.isEmpty()) {
            throw new MalformedDefinitionException("the hub has no election package: put one below communes/");
        }
        Roster roster = new Roster(missing);
        for (ElectionPackage electionPackage : packages) {
            String commune = electionPackage.election().commune().id();
            if (roster.communes.putIfAbsent(commune, electionPackage) != null) {
                throw new MalformedDefinitionException("two election packages of the commune " + commune);
            }
            for (Kiosk kiosk : electionPackage.election().kiosks()) {
                if (roster.kiosks.putIfAbsent(kiosk.id(), new Enrolled(electionPackage, kiosk)) != null) {
                    throw new MalformedDefinitionException("kiosk " + kiosk.id() + " is in two communes");
                }
            }
        }
        return roster;
    }

    /** The packages, in the order of the hub's folder. */
    public Collection<ElectionPackage> communes() {
        return List.copyOf(communes.values());
    }

    /** The communes that an index names and the hub has no package of, by id. */
    public List<IndexedCommune> missing() {
        return missing;
    }

    public Optional<ElectionPackage> commune(String id) {
        return Optional.ofNullable(communes.get(id));
    }

    /**
     * The commune that somebody named.
     *
     * @throws UnknownCommuneException if the hub does not serve it
     */
    public ElectionPackage require(String commune) throws UnknownCommuneException {
        return commune(commune)
                .orElseThrow(() -> new UnknownCommuneException(
                        "no commune \"" + commune + "\" here, only " + String.join(", ", communes.keySet())));
    }

    public Collection<Enrolled> kiosks() {
        return List.copyOf(kiosks.values());
    }

    public Optional<Enrolled> kiosk(String id) {
        return Optional.ofNullable(kiosks.get(id));
    }
}
