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
        Path board = ownBoard("\"OPTION_2\": 6", "\"OPTION_2\": 5");
        assertThat(run(board, place.resolve("pages"))).isEqualTo(1);
        assertThat(err.toString())
                .contains("OPTION_1 and OPTION_2 are both on GPIO 5")
                .hasLineCount(1);
        assertThat(place.resolve("pages")).doesNotExist();
    }

    @Test
    void namesAFolderThatHasNoBoards() {
        assertThat(run(place)).isEqualTo(1);
        assertThat(err.toString()).contains("boards: not a directory");
    }
}
