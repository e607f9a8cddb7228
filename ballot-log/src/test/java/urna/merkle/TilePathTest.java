package urna.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TilePathTest {
    @Test
    void namesAreTheOnesOfTheSpecification() {
        assertThat(new TilePath(0, 0, 256)).hasToString("tile/0/000");
        assertThat(new TilePath(0, 1_234_067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(1, 273, 112)).hasToString("tile/1/273.p/112");
        assertThat(new TilePath(TilePath.ENTRIES, 1000, 1)).hasToString("tile/entries/x001/000.p/1");
    }

    @Test
    void anEmptyTreeHasNoTiles() {
        assertThat(TilePath.allOf(0)).isEmpty();
    }

    @Test
    void aFullTileIsHashedUpwardAndAPartialOneIsNot() {
        assertThat(TilePath.allOf(255))
                .extracting(TilePath::toString)
                .containsExactly("tile/entries/000.p/255", "tile/0/000.p/255");
        assertThat(TilePath.allOf(256))
                .extracting(TilePath::toString)
                .containsExactly("tile/entries/000", "tile/0/000", "tile/1/000.p/1");
        assertThat(TilePath.allOf(257))
                .extracting(TilePath::toString)
                .containsExactly(
                        "tile/entries/000", "tile/entries/001.p/1", "tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1");
    }

    @Test
    void aTreeOfSeventyThousandHasThreeLevels() {
        assertThat(TilePath.allOf(70_000))
                .extracting(TilePath::toString)
                .contains("tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
    }
}
