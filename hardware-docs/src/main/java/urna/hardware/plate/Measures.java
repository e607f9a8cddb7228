package urna.hardware.plate;

import java.util.Map;

/**
 * What {@code measures.json} says of the parts that sit in a plate. All in millimetres.
 *
 * @param glasses of the displays, by the part's id
 * @param holes by the part's id
 */
public record Measures(Map<String, Glass> glasses, Map<String, Bore> holes) {
    /**
     * A display.
     *
     * @param width of what can be seen, which is cut out of the plate
     * @param moduleWidth of all of it, behind the plate; what can be seen is in its middle
     */
    public record Glass(double width, double height, double moduleWidth, double moduleHeight) {}

    /**
     * A round part.
     *
     * @param hole its diameter
     * @param head diameter of what lies on the plate, or of the nut behind it, whichever is larger
     */
    public record Bore(double hole, double head) {}

    public Measures {
        glasses = Map.copyOf(glasses);
        holes = Map.copyOf(holes);
    }

    Glass glass(String part) {
        return of(glasses, part);
    }

    Bore bore(String part) {
        return of(holes, part);
    }

    private static <T> T of(Map<String, T> measured, String part) {
        T measure = measured.get(part);
        if (measure == null) {
            throw new IllegalArgumentException(part + " is not measured");
        }
        return measure;
    }
}
