package urna.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.note.StrictText;
import urna.testing.SeededRandom;

class MerkleTreeTest {
    private static Hash leaf(long index) {
        return Hash.ofLeaf(StrictText.utf8("entry " + index));
    }

    private static MerkleTree treeOf(int size) {
        return MerkleTree.ofLeaves(
                IntStream.range(0, size).mapToObj(MerkleTreeTest::leaf).toList());
    }

    /** MTH of RFC 6962 section 2.1, word for word and slow. */
    private static Hash definition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.of(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(definition(leaves.subList(0, split)), definition(leaves.subList(split, leaves.size())));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 255, 256, 257, 512, 65_536, 70_000})
    void theRootIsTheOneOfTheDefinition(int size) {
        MerkleTree tree = treeOf(size);

        assertThat(tree.root()).isEqualTo(definition(tree.level(0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 512, 65_536, 70_000})
    void theFrontierHasTheRootOfTheTreeOnTheWay(int size) {
        MerkleTree tree = treeOf(size);
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < size; i++) {
            frontier = frontier.append(leaf(i));
            if (i < 600 || i % 997 == 0) {
                assertThat(frontier.root()).isEqualTo(tree.root(i + 1));
            }
        }
        assertThat(frontier.root()).isEqualTo(tree.root());
        assertThat(frontier.size()).isEqualTo(size);
    }

    @Test
    void theFirstRootsOfTheTestTreeThatImplementationsShare() {
        List<Hash> leaves =
                List.of(Hash.ofLeaf(new byte[0]), Hash.ofLeaf(new byte[] {0x00}), Hash.ofLeaf(new byte[] {0x10}));

        assertThat(MerkleTree.ofLeaves(List.of()).root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(MerkleTree.ofLeaves(leaves.subList(0, 1)).root().hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(MerkleTree.ofLeaves(leaves.subList(0, 2)).root().hex())
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(MerkleTree.ofLeaves(leaves).root().hex())
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 512, 65_536, 70_000})
    void anotherImplementationAcceptsTheInclusionProofs(int size) throws Exception {
        MerkleTree tree = treeOf(size);
        byte[] root = tree.root().bytes();
        for (long index : someOf(size)) {
            InclusionProof proof = tree.inclusionProof(index, size);

            proof.verify(leaf(index), tree.root());
            InclusionProofVerifier.verify(
                    leaf(index).bytes(),
                    index,
                    size,
                    proof.path().stream().map(Hash::bytes).toList(),
                    root);
        }
    }

    @Test
    void everyInclusionProofOfSmallTreesHoldsAndNoOtherLeafFits() throws Exception {
        MerkleTree tree = treeOf(40);
        for (int size = 1; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusionProof(index, size);
                Hash root = tree.root(size);
                proof.verify(leaf(index), root);
                assertThatThrownBy(() -> proof.verify(leaf(99), root)).isInstanceOf(InvalidProofException.class);
                InclusionProof longer = new InclusionProof(index, size, plus(proof.path(), leaf(0)));
                assertThatThrownBy(() -> longer.verify(leaf(proof.index()), root))
                        .isInstanceOf(InvalidProofException.class);
            }
        }
    }

    @Test
    void everyConsistencyProofOfSmallTreesHoldsAndNoOtherRootFits() throws Exception {
        MerkleTree tree = treeOf(40);
        for (int to = 0; to <= 40; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = tree.consistencyProof(from, to);
                Hash fromRoot = tree.root(from);
                Hash toRoot = tree.root(to);
                proof.verify(fromRoot, toRoot);
                assertThatThrownBy(() -> proof.verify(leaf(99), toRoot)).isInstanceOf(InvalidProofException.class);
                if (from > 0) {
                    assertThatThrownBy(() -> proof.verify(fromRoot, leaf(99)))
                            .isInstanceOf(InvalidProofException.class);
                }
                ConsistencyProof longer = new ConsistencyProof(from, to, plus(proof.path(), leaf(0)));
                assertThatThrownBy(() -> longer.verify(fromRoot, toRoot)).isInstanceOf(InvalidProofException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 512, 65_536, 70_000})
    void consistencyProofsOfLargeTreesHold(int size) throws Exception {
        MerkleTree tree = treeOf(size);
        for (long from : someOf(size)) {
            tree.consistencyProof(from, size).verify(tree.root(from), tree.root(size));
        }
    }

    /** The edges, and places drawn by a fixed seed. */
    private static List<Long> someOf(int size) {
        SeededRandom random = new SeededRandom(size);
        List<Long> some = new ArrayList<>(List.of(0L, (long) size - 1, (long) size / 2));
        for (int i = 0; i < 50; i++) {
            some.add((long) random.below(size));
        }
        return some;
    }

    private static List<Hash> plus(List<Hash> path, Hash one) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(one);
        return longer;
    }
}
