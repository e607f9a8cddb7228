package urna.merkle;

import java.util.List;

/**
 * That a leaf stands at a place of a tree (RFC 9162 section 2.1.3).
 *
 * @param index the leaf's place, from 0
 * @param size the size of the tree
 * @param path sibling hashes from the leaf up
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Checks the proof, as RFC 9162 section 2.1.3.2 does.
     *
     * @throws InvalidProofException if the leaf is not shown to be in the tree with this root
     */
    public void verify(Hash leaf, Hash root) throws InvalidProofException {
        if (index < 0 || index >= size) {
            throw new InvalidProofException("no place " + index + " in a tree of " + size);
        }
        long place = index;
        long last = size - 1;
        Hash node = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                throw new InvalidProofException("an inclusion proof that is too long");
            }
            if ((place & 1) == 1 || place == last) {
                node = Hash.ofNode(sibling, node);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                node = Hash.ofNode(node, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0 || !node.equals(root)) {
            throw new InvalidProofException("leaf " + index + " is not shown to be in the tree of " + size);
        }
    }
}
