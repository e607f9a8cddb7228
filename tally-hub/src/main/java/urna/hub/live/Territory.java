package urna.hub.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import urna.election.Body;
import urna.election.BodyPath;
import urna.election.Contest;
import urna.election.ElectionPackage;
import urna.election.IndexedCommune;
import urna.election.Kiosk;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;

/**
 * The tree of places: the hub, the bodies that the communes name, the communes, their kiosks. Communes that name no body
 * stand at the top. A body has the name that the first commune below it gives it.
 */
final class Territory {
    private final Place hub = Place.hub();
    private final Map<String, Place> byAddress = new HashMap<>();
    private final List<Place> inOrder = new ArrayList<>();

    private Territory() {}

    static Territory of(Roster roster) {
        Territory territory = new Territory();
        territory.byAddress.put(territory.hub.address(), territory.hub);
        roster.communes().forEach(territory::add);
        roster.missing().forEach(territory::addMissing);
        territory.hub.number(0, territory.inOrder);
        List<Place> upward = new ArrayList<>(territory.inOrder);
        Collections.reverse(upward);
        upward.forEach(Territory::shareContests);
        return territory;
    }

    private void add(ElectionPackage electionPackage) {
        List<Body> fromTop =
                new ArrayList<>(electionPackage.election().commune().bodies());
        Collections.reverse(fromTop);
        Place above = hub;
        for (Body body : fromTop) {
            above = place(Place.body(body, above), above);
        }
        Place commune = place(Place.commune(electionPackage.election(), above), above);
        commune.figures(Figures.ofCommune(electionPackage.election().commune().register()));
        for (Place up = above; up != null; up = up.parent()) {
            up.figures(up.figures().plus(commune.figures()));
        }
        for (Kiosk kiosk : electionPackage.election().kiosks()) {
            place(Place.kiosk(new Enrolled(electionPackage, kiosk), commune), commune);
        }
    }

    /** At the nearest body that is known by name, and at all above it. */
    private void addMissing(IndexedCommune commune) {
        Optional<BodyPath> path = Optional.of(commune.above());
        while (path.isPresent() && !byAddress.containsKey("body/" + path.get())) {
            path = path.get().above();
        }
        Place up = path.flatMap(found -> place("body/" + found)).orElse(hub);
        for (Place each = up; each != null; each = each.parent()) {
            each.addMissing(commune.id());
        }
    }

    private Place place(Place wanted, Place above) {
        Place there = byAddress.putIfAbsent(wanted.address(), wanted);
        if (there == null) {
            above.add(wanted);
            return wanted;
        }
        return there;
    }

    /** Children come before their parents. */
    private static void shareContests(Place place) {
        if (place.kind() == Place.Kind.COMMUNE || place.kind() == Place.Kind.KIOSK) {
            place.contests(
                    place.election() == null ? List.of() : place.election().contests());
            return;
        }
        List<Contest> shared = new ArrayList<>();
        for (Place child : place.children()) {
            if (child == place.children().get(0)) {
                shared.addAll(child.contests());
            } else {
                shared.retainAll(child.contests());
            }
        }
        place.contests(shared);
    }

    Optional<Place> place(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** The places below one, at any depth, in the order of the tree. */
    List<Place> below(Place place) {
        return Collections.unmodifiableList(inOrder.subList(place.firstBelow(), place.end()));
    }

    Place kiosk(String id) {
        Place kiosk = byAddress.get("kiosk/" + id);
        if (kiosk == null) {
            throw new IllegalArgumentException("a kiosk that is not enrolled: " + id);
        }
        return kiosk;
    }

    /** Where a visitor begins: the nation of a national hub, the commune of one commune's. */
    Place home() {
        Place home = hub;
        while (home.children().size() == 1 && home.kind() != Place.Kind.COMMUNE) {
            home = home.children().get(0);
        }
        return home;
    }

    Place hub() {
        return hub;
    }

    List<Place> all() {
        return Collections.unmodifiableList(inOrder);
    }
}
