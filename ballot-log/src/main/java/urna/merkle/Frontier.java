package urna.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the roots of its complete subtrees, largest first. All that is needed to append to a tree and
 * to know its root, in at most 63 hashes. Immutable.
 *
 * @param size how many leaves the tree has
 * @param roots one root for each bit that is set in {@code size}
 */
public record Frontier(long size, List<Hash> roots) {
    public static final Frontier EMPTY = new Frontier(0, List.of());

    private static final Hash EMPTY_ROOT = Hash.of(new byte[0]);

    public Frontier {
        roots = List.copyOf(roots);
        if (size < 0 || Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has " + Long.bitCount(size)
                    + " complete subtrees, not " + roots.size());
        }
    }

    /** The tree with one more leaf, given as its leaf hash. */
    public Frontier append(Hash leaf) {
        List<Hash> next = new ArrayList<>(roots);
        Hash node = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            node = Hash.ofNode(next.remove(next.size() - 1), node);
        }
        next.add(node);
        return new Frontier(size + 1, next);
    }

    public Hash root() {
        if (roots.isEmpty()) {
            return EMPTY_ROOT;
        }
        Hash root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(roots.get(i), root);
        }
        return root;
    }
}
