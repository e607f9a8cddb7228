package urna.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import urna.hardware.harness.Header;

class HeaderTest {
    @Test
    void everyPlaceIsAGpioOrGivesPowerOrGround() {
        assertThat(IntStream.rangeClosed(0, 27).map(Header::place))
                .doesNotHaveDuplicates()
                .hasSize(28);
        assertThat(IntStream.rangeClosed(1, Header.SIZE))
                .allSatisfy(place -> assertThat(Header.supply(place) == Header.Supply.NONE
                                || Header.supply(place) == Header.Supply.ADD_ON_MEMORY)
                        .as("place " + place)
                        .isEqualTo(Header.gpio(place).isPresent()));
    }
}
