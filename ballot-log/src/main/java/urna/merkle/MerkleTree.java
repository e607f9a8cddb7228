package urna.merkle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A whole tree in memory, which can prove what it holds. It only grows. Not safe for use by several threads. */
public final class MerkleTree {
    /** {@code levels.get(0)} are the leaf hashes; above, the hashes of complete subtrees of 2, 4, 8, … leaves. */
    private final List<List<Hash>> levels = new ArrayList<>();

    public MerkleTree() {
        levels.add(new ArrayList<>());
    }

    public static MerkleTree ofLeaves(Collection<Hash> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        return tree;
    }

    public long size() {
        return levels.get(0).size();
    }

    public void append(Hash leaf) {
        levels.get(0).add(leaf);
        for (int level = 0; levels.get(level).size() % 2 == 0; level++) {
            if (levels.size() == level + 1) {
                levels.add(new ArrayList<>());
            }
            List<Hash> below = levels.get(level);
            int last = below.size() - 1;
            levels.get(level + 1).add(Hash.ofNode(below.get(last - 1), below.get(last)));
        }
    }

    public Hash root() {
        return root(size());
    }

    /** The root of the tree as it was at {@code size} leaves. */
    public Hash root(long size) {
        requireWithin(size);
        return size == 0 ? Frontier.EMPTY.root() : subtree(0, size);
    }

    /** The hashes of the complete subtrees of {@code 2^level} leaves, in order: the content of tiles. */
    public List<Hash> level(int level) {
        return level < levels.size() ? List.copyOf(levels.get(level)) : List.of();
    }

    /** PATH(index, D[size]) of RFC 6962 section 2.1.1. */
    public InclusionProof inclusionProof(long index, long size) {
        requireWithin(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** PROOF(from, D[to]) of RFC 6962 section 2.1.2. */
    public ConsistencyProof consistencyProof(long from, long to) {
        requireWithin(to);
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no tree of " + from + " within one of " + to);
        }
        List<Hash> path = new ArrayList<>();
        if (from > 0 && from < to) {
            subproof(from, 0, to, true, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    private void path(long index, long begin, long end, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + largestPowerOfTwoBelow(end - begin);
        if (index < middle) {
            path(index, begin, middle, path);
            path.add(subtree(middle, end));
        } else {
            path(index, middle, end, path);
            path.add(subtree(begin, middle));
        }
    }

    private void subproof(long from, long begin, long end, boolean wholeSoFar, List<Hash> path) {
        if (from == end) {
            if (!wholeSoFar) {
                path.add(subtree(begin, end));
            }
            return;
        }
        long middle = begin + largestPowerOfTwoBelow(end - begin);
        if (from <= middle) {
            subproof(from, begin, middle, wholeSoFar, path);
            path.add(subtree(middle, end));
        } else {
            subproof(from, middle, end, false, path);
            path.add(subtree(begin, middle));
        }
    }

    /** The root over leaves from {@code begin} to before {@code end}; {@code begin} is aligned as the tree's splits are. */
    private Hash subtree(long begin, long end) {
        long width = end - begin;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return levels.get(level).get((int) (begin >> level));
        }
        long middle = begin + largestPowerOfTwoBelow(width);
        return Hash.ofNode(subtree(begin, middle), subtree(middle, end));
    }

    private static long largestPowerOfTwoBelow(long n) {
        return Long.highestOneBit(n - 1);
    }

    private void requireWithin(long size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("no tree of " + size + " leaves within one of " + size());
        }
    }
}
