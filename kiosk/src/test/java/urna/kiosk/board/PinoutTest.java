package urna.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import urna.note.RefusedException;

class PinoutTest {
    @ParameterizedTest
    @EnumSource(ShippedBoard.class)
    void isWhatTheHardwarePageSays(ShippedBoard shipped) throws IOException, RefusedException {
        String made = Pinout.page(shipped.load(), shipped.file().getFileName().toString());
        Path left = Files.createDirectories(Path.of("target", "hardware-docs"))
                .resolve(shipped.page().getFileName());
        Files.writeString(left, made);
        String page = Files.exists(shipped.page()) ? Files.readString(shipped.page(), StandardCharsets.UTF_8) : "";
        assertThat(made)
                .as(shipped.page() + " (the new page is in " + left + ")")
                .isEqualTo(page);
    }

    @Test
    void knowsThe26PinsOfTheHeaderApart() {
        assertThat(IntStream.rangeClosed(2, 27).map(Header::place))
                .doesNotHaveDuplicates()
                .allSatisfy(place -> assertThat(Header.fixed(place)).isEmpty())
                .hasSize(26);
    }
}
