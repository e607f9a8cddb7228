package urna.kiosk.board;

import java.io.IOException;
import java.nio.file.Path;
import urna.note.RefusedException;

/** The boards that hardware-docs has, seen from the module's folder. */
public enum ShippedBoard {
    PANEL("panel-7-inch"),
    CHARACTERS("characters-20x4");

    private static final Path BOARDS = Path.of("..", "hardware-docs", "boards");

    private final String name;

    ShippedBoard(String name) {
        this.name = name;
    }

    public Board load() throws IOException, RefusedException {
        return Board.load(file());
    }

    public Path file() {
        return BOARDS.resolve(name + ".json");
    }
}
