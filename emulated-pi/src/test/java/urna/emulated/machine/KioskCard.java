package urna.emulated.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The card of a kiosk as the workshop hands it over: the kiosk's folder, and what is wired to what. */
public final class KioskCard {
    /** Three times the shipped boards': where other machines run, a contact's bouncing may be held up half-way. */
    static final int DEBOUNCE_MILLIS = 60;

    private static final JsonMapper JSON = JsonMapper.shared();

    private KioskCard() {}

    /**
     * Makes the card.
     *
     * @param kiosk what was handed over for this kiosk
     * @param board the board file
     */
    public static Disk of(Path file, Path kiosk, Path board) throws IOException, InterruptedException {
        Path content = file.resolveSibling(file.getFileName() + ".content");
        copy(kiosk, content);
        ObjectNode wiring = (ObjectNode) JSON.readTree(board);
        wiring.put("debounceMillis", DEBOUNCE_MILLIS);
        JSON.writeValue(content.resolve("board.json"), wiring);
        return Disk.of(file, "CARD", content);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
