package urna.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardwareDocsCommandTest {
    @TempDir
    private Path place;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Path... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return HardwareDocsCommand.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(words);
    }

    private Path ownBoard(String right, String wrong) throws IOException {
        String panel = Files.readString(ShippedBoards.files().get(1), StandardCharsets.UTF_8);
        assertThat(panel).contains(right);
        return Files.writeString(place.resolve("own.json"), panel.replace(right, wrong));
    }

    @Test
    void makesThePagesOfABoardOfOnesOwn() throws IOException {
        Path board = ownBoard("\"PAUSE\": 3,\n    \"MAINS\": 2", "\"PAUSE\": 2");
        assertThat(run(board, place.resolve("pages"))).isZero();
        Path made = place.resolve("pages/es/own");
        assertThat(Files.readString(made.resolve("pinout.md"))).contains("**PAUSE** (GPIO 2) | 3 |");
        assertThat(Files.readString(made.resolve("parts.md"))).doesNotContain("optocoupler");
        assertThat(Files.readString(made.resolve("wiring.svg")))
                .contains(">PAUSE<")
                .doesNotContain(">MAINS<");
    }

    @Test
    void makesAllPagesAnewInTheFolderOfTheBoards() throws IOException {
        Files.createDirectories(place.resolve("boards"));
        Files.copy(ShippedBoards.files().get(0), place.resolve("boards/one.json"));
        assertThat(run(place)).isZero();
        assertThat(place.resolve("en/one/plates.md")).exists();
    }

    @Test
    void saysInOneLineWhatIsWrongWithABoard() throws IOException {
        refuses(
                ownBoard("\"OPTION_2\": 6", "\"OPTION_2\": 5"),
                "OPTION_1 and OPTION_2 are both on GPIO 5; move one of them");
    }

    @Test
    void drawsNoBoardThatMustNotBeWired() throws IOException {
        refuses(swapped("OPTION_1", 5, "LAMP", 14), "OPTION_1 is on GPIO 14, which the Pi drives while it starts");
        refuses(swapped("MAINS", 2, "BUZZER", 15), "BUZZER is on GPIO 2, which a resistor on the Pi pulls up");
        String characters = Files.readString(ShippedBoards.files().get(0), StandardCharsets.UTF_8);
        Path board = Files.writeString(place.resolve("own.json"), characters.replace("\"bus\": 1", "\"bus\": 0"));
        refuses(board, "display: is on I2C bus 0, whose pins 27 and 28 are the clock's");
    }

    private void refuses(Path board, String message) {
        err.getBuffer().setLength(0);
        assertThat(run(board, place.resolve("pages"))).isEqualTo(1);
        assertThat(err.toString()).contains(message).hasLineCount(1);
        assertThat(place.resolve("pages")).doesNotExist();
    }

    private Path swapped(String one, int pin, String other, int otherPin) throws IOException {
        Path board = ownBoard("\"" + one + "\": " + pin, "\"" + one + "\": " + otherPin);
        String half = Files.readString(board, StandardCharsets.UTF_8);
        return Files.writeString(board, half.replace("\"" + other + "\": " + otherPin, "\"" + other + "\": " + pin));
    }

    @Test
    void namesAFolderThatHasNoBoards() {
        assertThat(run(place)).isEqualTo(1);
        assertThat(err.toString()).contains("boards: not a directory");
    }
}
