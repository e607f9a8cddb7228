package urna.emulated;

import java.nio.file.Path;

/** The board files that an installer chooses from. */
final class Boards {
    static final Path PANEL = Path.of("..", "hardware-docs", "boards", "panel-7-inch.json");
    static final Path CHARACTERS = Path.of("..", "hardware-docs", "boards", "characters-20x4.json");

    private Boards() {}
}
