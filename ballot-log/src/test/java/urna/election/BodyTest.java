package urna.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BodyTest {
    @Test
    void aBodyIsNoCommune() {
        assertThatThrownBy(() -> new Body("commune", "el-panal", "El Panal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("el-panal");
    }

    @Test
    void aBodysIdIsNoFileName() {
        assertThatThrownBy(() -> new Body("state", "index.html", "Estado"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no dot");
        assertThat(new Body("state", "distrito-capital_1", "Estado").id()).isEqualTo("distrito-capital_1");
    }
}
