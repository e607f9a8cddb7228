package urna.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import urna.kiosk.board.Board;
import urna.note.RefusedException;

/** Which pins and devices a kiosk has. */
final class BoardOption {
    @Option(
            names = "--board",
            paramLabel = "FILE",
            description = {
                "What is wired to what on this Raspberry Pi, such as hardware-docs/boards/panel-7-inch.json.",
                "Without it DIR/board.json is taken; where that is not there either, the terminal is all devices."
            })
    private @Nullable Path file;

    /** The board of a kiosk; empty for a desk. */
    Optional<Board> board(Path folder) throws IOException, RefusedException {
        if (file != null) {
            return Optional.of(Board.load(file));
        }
        Path own = folder.resolve(Board.FILE);
        return Files.exists(own) ? Optional.of(Board.load(own)) : Optional.empty();
    }
}
