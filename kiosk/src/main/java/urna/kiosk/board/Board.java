package urna.kiosk.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import urna.election.StrictJson;
import urna.handover.InputFile;
import urna.note.RefusedException;

/**
 * The content of {@code board.json}: what is wired to what in a kiosk's case.
 *
 * @param format {@value #FORMAT}
 * @param name what the kind of case is called, for pages and reports
 * @param pins BCM numbers, 2 to 27, each once
 * @param debounceMillis how long a contact must be quiet before it counts, 5 to 200
 */
public record Board(
        String format,
        String name,
        Map<Wire, Integer> pins,
        int debounceMillis,
        DisplayPart display,
        PrinterPart printer,
        StickPart stick,
        SoundPart sound) {
    public static final String FORMAT = "urna.board/v1";
    public static final String FILE = "board.json";

    private static final int FIRST_PIN = 2;
    private static final int LAST_PIN = 27;
    private static final List<Integer> I2C_PINS = List.of(2, 3);

    public Board {
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("format must be " + FORMAT + ", not " + format);
        }
        if (!name.matches("\\S(.{0,38}\\S)?")) {
            throw new IllegalArgumentException("name must be 1 to 40 characters, with no space at its ends");
        }
        pins = Collections.unmodifiableMap(pins.isEmpty() ? new EnumMap<>(Wire.class) : new EnumMap<>(pins));
        Checks.requireBetween("debounceMillis", 5, 200, debounceMillis);
        requireAll(pins);
        requireOneEach(pins);
        if (display instanceof DisplayPart.Characters characters
                && characters.bus() == DisplayPart.Characters.HEADER_BUS) {
            requireFreeForI2c(pins);
        }
    }

    /**
     * Reads a board file.
     *
     * @throws RefusedException naming file, place and what to do
     */
    public static Board load(Path file) throws IOException, RefusedException {
        return StrictJson.read(file.toString(), InputFile.read(file), Board.class);
    }

    /** The pin of a wire; empty if this board is without it. */
    public Optional<Integer> pin(Wire wire) {
        return Optional.ofNullable(pins.get(wire));
    }

    private static void requireAll(Map<Wire, Integer> pins) {
        for (Wire wire : Wire.values()) {
            if (!wire.isOptional() && !pins.containsKey(wire)) {
                throw new IllegalArgumentException("pins: " + wire + " has no pin; add a line for it");
            }
        }
    }

    private static void requireOneEach(Map<Wire, Integer> pins) {
        Map<Integer, Wire> taken = new TreeMap<>();
        pins.forEach((wire, pin) -> {
            if (pin < FIRST_PIN || pin > LAST_PIN) {
                throw new IllegalArgumentException("pins: " + wire + " is on GPIO " + pin + "; take a BCM number from "
                        + FIRST_PIN + " to " + LAST_PIN);
            }
            Wire other = taken.put(pin, wire);
            if (other != null) {
                throw new IllegalArgumentException(
                        "pins: " + other + " and " + wire + " are both on GPIO " + pin + "; move one of them");
            }
        });
    }

    private static void requireFreeForI2c(Map<Wire, Integer> pins) {
        pins.forEach((wire, pin) -> {
            if (I2C_PINS.contains(pin)) {
                throw new IllegalArgumentException(
                        "pins: " + wire + " is on GPIO " + pin + ", which the display's I2C bus 1 needs; move it");
            }
        });
    }
}
