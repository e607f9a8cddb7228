package urna.kiosk.board;

import java.util.List;
import java.util.Map;

/** The 40-pin header that every Raspberry Pi since the B+ has, seen from above with pin 1 at the top left. */
final class Header {
    static final int PINS = 40;

    private static final List<Integer> GROUNDS = List.of(6, 9, 14, 20, 25, 30, 34, 39);

    private static final Map<Integer, Integer> PLACES = Map.ofEntries(
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

    private Header() {}

    /** The place on the header of a BCM number. */
    static int place(int bcm) {
        Integer place = PLACES.get(bcm);
        if (place == null) {
            throw new IllegalArgumentException("GPIO " + bcm + " is not on the header");
        }
        return place;
    }

    /** What stands at a place that is no GPIO of ours; empty for those that are. */
    static String fixed(int place) {
        return switch (place) {
            case 1, 17 -> "3.3 V";
            case 2, 4 -> "5 V";
            case 27, 28 -> "keep free: an add-on board's memory";
            default -> GROUNDS.contains(place) ? "ground" : "";
        };
    }
}
