package urna.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import urna.election.Body;
import urna.election.BodyPath;
import urna.election.Contest;
import urna.election.Election;
import urna.election.IndexedCommune;
import urna.election.MalformedDefinitionException;

/**
 * A body with all that is below it, as the definitions of its communes say.
 *
 * @param path which body
 * @param body its kind and name, by the first of its communes
 * @param election the id of the election
 * @param bodies the bodies directly below, by id
 * @param communes the communes directly below, by id
 * @param missing the ids of the communes directly below that an index names and that are not at hand, sorted; also those below
 *     a body that no commune at hand is below: nothing but an id is known of such a body
 * @param contests those that every commune below defines word for word alike, in the order of the first
 */
public record BodyTree(
        BodyPath path,
        Body body,
        String election,
        List<BodyTree> bodies,
        List<Election> communes,
        List<String> missing,
        List<Contest> contests) {
    public BodyTree {
        bodies = List.copyOf(bodies);
        communes = List.copyOf(communes);
        missing = List.copyOf(missing);
        contests = List.copyOf(contests);
    }

    /**
     * The bodies that have none above them.
     *
     * @param elections one for each commune at hand
     * @param missing the communes that an index names beyond those ({@link urna.election.BodyIndex#missing})
     * @throws MalformedDefinitionException if communes of two elections are below one body: they have no common sum
     */
    public static List<BodyTree> of(List<Election> elections, List<IndexedCommune> missing)
            throws MalformedDefinitionException {
        Map<BodyPath, Draft> drafts = new TreeMap<>();
        List<Election> sorted = elections.stream()
                .sorted(Comparator.comparing(election -> election.commune().id()))
                .toList();
        for (Election election : sorted) {
            List<Body> bodies = election.commune().bodies();
            for (int above = 0; above < bodies.size(); above++) {
                List<Body> from = bodies.subList(above, bodies.size());
                BodyPath path = BodyPath.of(from);
                drafts.computeIfAbsent(path, any -> new Draft(path, from.get(0)))
                        .add(election, above == 0);
            }
        }
        missing.forEach(
                commune -> nearest(drafts, commune.above()).ifPresent(draft -> draft.missing.add(commune.id())));
        return build(drafts);
    }

    private static Optional<Draft> nearest(Map<BodyPath, Draft> drafts, BodyPath path) {
        Optional<BodyPath> up = Optional.of(path);
        while (up.isPresent() && !drafts.containsKey(up.get())) {
            up = up.get().above();
        }
        return up.map(drafts::get);
    }

    /** From the end: whatever is below a path sorts after it. */
    private static List<BodyTree> build(Map<BodyPath, Draft> drafts) throws MalformedDefinitionException {
        List<Draft> order = new ArrayList<>(drafts.values());
        Map<List<String>, List<BodyTree>> below = new HashMap<>();
        for (int i = order.size() - 1; i >= 0; i--) {
            BodyTree built =
                    order.get(i).build(below.getOrDefault(order.get(i).path.ids(), List.of()));
            List<String> ids = built.path.ids();
            below.computeIfAbsent(ids.subList(0, ids.size() - 1), any -> new ArrayList<>())
                    .add(0, built);
        }
        return below.getOrDefault(List.of(), List.of());
    }

    /** This body and all below it, each before those below it. */
    public Stream<BodyTree> all() {
        return Stream.concat(Stream.of(this), bodies.stream().flatMap(BodyTree::all));
    }

    /** How many communes are below at any depth, those that are missing among them. */
    public long communesBelow() {
        return all().mapToLong(body -> body.communes.size() + body.missing.size())
                .sum();
    }

    /** The ids of the communes that are missing at any depth, sorted. */
    public List<String> missingBelow() {
        return all().flatMap(body -> body.missing.stream()).sorted().toList();
    }

    /** A body while its communes are being looked through. */
    private static final class Draft {
        private final BodyPath path;
        private final Body body;
        private final List<Election> below = new ArrayList<>();
        private final List<Election> direct = new ArrayList<>();
        private final SortedSet<String> missing = new TreeSet<>();

        Draft(BodyPath path, Body body) {
            this.path = path;
            this.body = body;
        }

        void add(Election election, boolean isDirect) {
            below.add(election);
            if (isDirect) {
                direct.add(election);
            }
        }

        BodyTree build(List<BodyTree> bodies) throws MalformedDefinitionException {
            Election first = below.get(0);
            List<Contest> alike = new ArrayList<>(first.contests());
            for (Election other : below) {
                if (!Objects.equals(other.id(), first.id())) {
                    throw new MalformedDefinitionException("the communes "
                            + first.commune().id() + " and " + other.commune().id() + " below " + path
                            + " are of two elections, " + first.id() + " and " + other.id()
                            + ": a hub serves one election");
                }
                alike.retainAll(other.contests());
            }
            return new BodyTree(path, body, first.id(), bodies, direct, List.copyOf(missing), alike);
        }
    }
}
