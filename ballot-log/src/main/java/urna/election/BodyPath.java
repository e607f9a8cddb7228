package urna.election;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which body above the communes: its ids from the top down, because two states may each have a {@code centro}.
 *
 * @param ids at least one
 */
public record BodyPath(List<String> ids) implements Comparable<BodyPath> {
    private static final Comparator<List<String>> BY_IDS = BodyPath::compare;

    public BodyPath {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a body without an id");
        }
        ids.forEach(id -> Id.require("a body", id));
    }

    /**
     * The path of the nearest of some bodies.
     *
     * @param bodies nearest first, as a commune's definition has them
     */
    public static BodyPath of(List<Body> bodies) {
        List<String> ids = new ArrayList<>(bodies.stream().map(Body::id).toList());
        Collections.reverse(ids);
        return new BodyPath(ids);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is no path of ids
     */
    public static BodyPath parse(String path) {
        return new BodyPath(List.of(path.split("/", -1)));
    }

    /** The path of the body directly above a commune, if there is one. */
    public static Optional<BodyPath> above(Commune commune) {
        return commune.bodies().isEmpty() ? Optional.empty() : Optional.of(of(commune.bodies()));
    }

    /** The body's own id. */
    public String last() {
        return ids.get(ids.size() - 1);
    }

    /** The path of the body directly above this one; empty at the top. */
    public Optional<BodyPath> above() {
        return ids.size() == 1 ? Optional.empty() : Optional.of(new BodyPath(ids.subList(0, ids.size() - 1)));
    }

    /** Whether a body is this one, or is below it. */
    public boolean isAround(BodyPath other) {
        return other.ids.size() >= ids.size()
                && other.ids.subList(0, ids.size()).equals(ids);
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int compareTo(BodyPath other) {
        return BY_IDS.compare(ids, other.ids);
    }

    /** The ids with slashes between, as actas and folders have them. */
    @Override
    public String toString() {
        return String.join("/", ids);
    }
}
