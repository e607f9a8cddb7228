package urna.hardware.harness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The 40-pin header that every Raspberry Pi since the B+ has, seen from above with pin 1 at the top left. */
public final class Header {
    /** How many places it has. */
    public static final int SIZE = 40;

    private static final List<Integer> GROUNDS = List.of(6, 9, 14, 20, 25, 30, 34, 39);

    private static final Map<Integer, Integer> PLACES = Map.ofEntries(
            Map.entry(0, 27),
            Map.entry(1, 28),
            Map.entry(2, 3),
            Map.entry(3, 5),
            Map.entry(4, 7),
            Map.entry(5, 29),
            Map.entry(6, 31),
            Map.entry(7, 26),
            Map.entry(8, 24),
            Map.entry(9, 21),
            Map.entry(10, 19),
            Map.entry(11, 23),
            Map.entry(12, 32),
            Map.entry(13, 33),
            Map.entry(14, 8),
            Map.entry(15, 10),
            Map.entry(16, 36),
            Map.entry(17, 11),
            Map.entry(18, 12),
            Map.entry(19, 35),
            Map.entry(20, 38),
            Map.entry(21, 40),
            Map.entry(22, 15),
            Map.entry(23, 16),
            Map.entry(24, 18),
            Map.entry(25, 22),
            Map.entry(26, 37),
            Map.entry(27, 13));

    private static final Map<Integer, Integer> GPIOS =
            PLACES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Header() {}

    /** The place on the header of a BCM number. */
    public static int place(int bcm) {
        Integer place = PLACES.get(bcm);
        if (place == null) {
            throw new IllegalArgumentException("GPIO " + bcm + " is not on the header");
        }
        return place;
    }

    /** The BCM number at a place; empty where the place gives power or ground. */
    public static Optional<Integer> gpio(int place) {
        return Optional.ofNullable(GPIOS.get(place));
    }

    /** What a place is by itself, whatever is wired to it. */
    public static Supply supply(int place) {
        return switch (place) {
            case 1, 17 -> Supply.VOLTS_3_3;
            case 2, 4 -> Supply.VOLTS_5;
            case 27, 28 -> Supply.ADD_ON_MEMORY;
            default -> GROUNDS.contains(place) ? Supply.GROUND : Supply.NONE;
        };
    }

    /** What a place gives. */
    public enum Supply {
        VOLTS_3_3,
        VOLTS_5,
        GROUND,
        /** GPIO 0 and 1, on which an add-on board's memory is looked for while the Pi starts. */
        ADD_ON_MEMORY,
        /** A GPIO that a board file may name. */
        NONE
    }
}
