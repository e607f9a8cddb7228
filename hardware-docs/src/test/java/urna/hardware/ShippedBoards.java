package urna.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import urna.kiosk.board.Board;
import urna.note.RefusedException;

/** The board files beside the pages, seen from the module's folder. */
final class ShippedBoards {
    static final Path PAGES = Path.of("");

    private ShippedBoards() {}

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PAGES.resolve("boards"))) {
            return files.sorted().toList();
        }
    }

    static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\.json$", "");
    }

    static List<Board> load() throws IOException, RefusedException {
        List<Board> boards = new ArrayList<>();
        for (Path file : files()) {
            boards.add(Board.load(file));
        }
        return boards;
    }
}
