package urna.emulated;

import java.nio.file.Path;

/** A board file that an installer chooses from. */
final class Boards {
    static final Path PANEL = Path.of("..", "hardware-docs", "boards", "panel-7-inch.json");

    private Boards() {}
}
