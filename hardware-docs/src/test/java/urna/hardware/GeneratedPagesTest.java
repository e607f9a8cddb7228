package urna.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;

class GeneratedPagesTest {
    private static SortedMap<String, String> made() throws Exception {
        SortedMap<String, String> made = new TreeMap<>();
        for (Path file : ShippedBoards.files()) {
            String name = ShippedBoards.name(file);
            made.putAll(HardwareDocs.of(Board.load(file), name).files());
        }
        return made;
    }

    @Test
    void areWhatTheBoardFilesSay() throws Exception {
        List<String> outdated = new ArrayList<>();
        for (Map.Entry<String, String> page : made().entrySet()) {
            Path file = ShippedBoards.PAGES.resolve(page.getKey());
            String there = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            if (!there.equals(page.getValue())) {
                outdated.add(page.getKey());
            }
        }
        assertThat(outdated).as("out of date: run ./urna hardware-docs").isEmpty();
    }

    @Test
    void leaveNoPageOfABoardThatIsGone() throws Exception {
        TreeSet<String> there = new TreeSet<>();
        for (String language : Words.LANGUAGES) {
            for (Path folder : folders(ShippedBoards.PAGES.resolve(language))) {
                try (Stream<Path> pages = Files.list(folder)) {
                    pages.forEach(page -> there.add(page.toString()));
                }
            }
        }
        assertThat(there).isEqualTo(new TreeSet<>(made().keySet()));
    }

    private static List<Path> folders(Path language) throws IOException {
        try (Stream<Path> entries = Files.list(language)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }
}
