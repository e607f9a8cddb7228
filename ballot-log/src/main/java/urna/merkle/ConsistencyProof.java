package urna.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * That one tree is a beginning of another (RFC 9162 section 2.1.4).
 *
 * @param from the size of the smaller tree
 * @param to the size of the larger tree
 * @param path hashes, empty where {@code from} is 0 or equals {@code to}
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Checks the proof, as RFC 9162 section 2.1.4.2 does.
     *
     * @throws InvalidProofException if the smaller tree is not shown to be a beginning of the larger
     */
    public void verify(Hash fromRoot, Hash toRoot) throws InvalidProofException {
        if (from < 0 || from > to) {
            throw new InvalidProofException("a tree of " + from + " cannot be a beginning of one of " + to);
        }
        if (from == 0 || from == to) {
            boolean same = from == to ? fromRoot.equals(toRoot) : fromRoot.equals(Frontier.EMPTY.root());
            require(path.isEmpty() && same);
            return;
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.add(0, fromRoot);
        }
        require(!hashes.isEmpty());
        long place = from - 1;
        long last = to - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        Hash fromNode = hashes.get(0);
        Hash toNode = hashes.get(0);
        for (Hash sibling : hashes.subList(1, hashes.size())) {
            require(last != 0);
            if ((place & 1) == 1 || place == last) {
                fromNode = Hash.ofNode(sibling, fromNode);
                toNode = Hash.ofNode(sibling, toNode);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                toNode = Hash.ofNode(toNode, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        require(last == 0 && fromNode.equals(fromRoot) && toNode.equals(toRoot));
    }

    private void require(boolean holds) throws InvalidProofException {
        if (!holds) {
            throw new InvalidProofException(
                    "the tree of " + from + " is not shown to be a beginning of the tree of " + to);
        }
    }
}
