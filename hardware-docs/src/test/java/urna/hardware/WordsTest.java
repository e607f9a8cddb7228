package urna.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;

class WordsTest {
    @Test
    void saysTheSameInEachLanguage() {
        TreeSet<String> spanish = new TreeSet<>(Words.in("es").bundle().keySet());
        for (String language : Words.LANGUAGES) {
            assertThat(new TreeSet<>(Words.in(language).bundle().keySet())).isEqualTo(spanish);
        }
    }

    @Test
    void namesEveryShippedBoardInSpanishTooAndAnyOtherAsItsFileDoes() throws Exception {
        for (Board board : ShippedBoards.load()) {
            assertThat(Words.in("en").name(board)).isEqualTo(board.name());
            assertThat(Words.in("es").name(board)).isNotEqualTo(board.name());
            assertThat(Words.in("es").name(renamed(board))).isEqualTo("Taller 3");
        }
    }

    private static Board renamed(Board board) {
        return new Board(
                board.format(),
                "Taller 3",
                board.pins(),
                board.debounceMillis(),
                board.display(),
                board.printer(),
                board.stick(),
                board.sound());
    }
}
