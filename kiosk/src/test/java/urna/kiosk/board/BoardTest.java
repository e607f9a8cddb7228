package urna.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.note.RefusedException;

class BoardTest {
    @TempDir
    private Path place;

    private Path written(String json) throws IOException {
        return Files.writeString(place.resolve("board.json"), json);
    }

    private static String panel() throws IOException {
        return Files.readString(ShippedBoard.PANEL.file(), StandardCharsets.UTF_8);
    }

    private static String characters() throws IOException {
        return Files.readString(ShippedBoard.CHARACTERS.file(), StandardCharsets.UTF_8);
    }

    @Test
    void wiresBothShippedBoardsWithOneHarness() throws Exception {
        Board panel = ShippedBoard.PANEL.load();
        Board characters = ShippedBoard.CHARACTERS.load();
        assertThat(panel.pins()).containsAllEntriesOf(characters.pins());
        assertThat(panel.pins()).containsOnlyKeys(Wire.values());
        assertThat(characters.pin(Wire.PAUSE)).isEmpty();
        assertThat(characters.display()).isEqualTo(new DisplayPart.Characters(1, "0x27", CharacterRom.A00));
    }

    @Test
    void putsOnlyAnOutputOnTheConsolesTransmitter() throws Exception {
        for (ShippedBoard shipped : ShippedBoard.values()) {
            shipped.load()
                    .pins()
                    .forEach((wire, pin) ->
                            assertThat(pin == 14).as(wire + " on GPIO " + pin).isEqualTo(wire == Wire.LAMP));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "OPTION_2": 6,      | "OPTION_2": 5,                | pins: OPTION_1 and OPTION_2 are both on GPIO 5; move one of them
            "OPTION_2": 6,      | "OPTION_2": 28,               | pins: OPTION_2 is on GPIO 28; take a BCM number from 2 to 27
            "OPTION_2": 6,      | "OPTION_2": 1,                | pins: OPTION_2 is on GPIO 1; take a BCM number from 2 to 27
            "OPTION_2": 6,      |                               | pins: OPTION_2 has no pin; add a line for it
            "OPTION_2": 6,      | "OPTION_2": 6, "OPTION_2": 3, | Duplicate
            "OPTION_2": 6,      | "OPTION_2": "6",              | String
            "OPTION_2": 6,      | "OPTION_2": null,             | null where a value must stand
            "OPTION_2":         | "OPTOIN_2":                   | OPTOIN_2
            "debounceMillis": 20 | "debounceMillis": 2          | debounceMillis must be 5 to 200, not 2
            /dev/fb0            | fb0                           | device "fb0" is not an absolute path
            "columns": 48       | "columns": 80                 | columns must be 32 (58 mm paper) or 48 (80 mm), not 80
            "framebuffer"       | "hologram"                    | hologram
            urna.board/v1       | urna.board/v2                 | format must be urna.board/v1, not urna.board/v2
            "card": "default"   | "card": "-D"                  | card "-D" is not a card; 'aplay -L' lists them
            """)
    void saysInOneLineWhatIsWrong(String right, String wrong, String message) throws IOException {
        assertThat(panel()).contains(right);
        Path file = written(panel().replace(right, wrong == null ? "" : wrong));
        assertThatThrownBy(() -> Board.load(file))
                .isInstanceOf(RefusedException.class)
                .message()
                .startsWith(file + "")
                .contains(message)
                .hasLineCount(1)
                .doesNotContain("urna.kiosk", "Deserialization");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "OPTION_2": 6,      | "OPTION_2": 3,          | OPTION_2 is on GPIO 3, which the display's I2C bus 1 needs; move it
            0x27                | 0x28                    | 'i2cdetect -y 1' shows it
            "bus": 1            | "bus": 99               | bus 99 is not an I2C bus; the header's is 1
            "A00"               | "A07"                   | A07
            """)
    void saysWhatIsWrongWithACharacterDisplay(String right, String wrong, String message) throws IOException {
        assertThat(characters()).contains(right);
        Path file = written(characters().replace(right, wrong));
        assertThatThrownBy(() -> Board.load(file))
                .isInstanceOf(RefusedException.class)
                .message()
                .contains(message)
                .hasLineCount(1)
                .doesNotContain("urna.kiosk");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> Board.load(place.resolve("none.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.json");
    }
}
