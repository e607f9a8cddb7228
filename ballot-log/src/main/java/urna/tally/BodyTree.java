package urna.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import urna.election.Body;
import urna.election.Contest;
import urna.election.Election;
import urna.election.MalformedDefinitionException;

/**
 * A body with all that is below it, as the definitions of its communes say.
 *
 * @param path which body
 * @param body its kind and name, by the first of its communes
 * @param election the id of the election
 * @param bodies the bodies directly below, by id
 * @param communes the communes directly below, by id
 * @param contests those that every commune below defines word for word alike, in the order of the first
 */
public record BodyTree(
        BodyPath path,
        Body body,
        String election,
        List<BodyTree> bodies,
        List<Election> communes,
        List<Contest> contests) {
    public BodyTree {
        bodies = List.copyOf(bodies);
        communes = List.copyOf(communes);
        contests = List.copyOf(contests);
    }

    /**
     * The bodies that have none above them.
     *
     * @param elections one for each commune
     * @throws MalformedDefinitionException if communes of two elections are below one body: they have no common sum
     */
    public static List<BodyTree> of(List<Election> elections) throws MalformedDefinitionException {
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
        return build(drafts);
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

    /** A body while its communes are being looked through. */
    private static final class Draft {
        private final BodyPath path;
        private final Body body;
        private final List<Election> below = new ArrayList<>();
        private final List<Election> direct = new ArrayList<>();

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
            return new BodyTree(path, body, first.id(), bodies, direct, alike);
        }
    }
}
