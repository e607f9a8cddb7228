package urna.hardware.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which lane each wire of a side takes on its way from pin to box, so that no two lie on each other and few cross: of the wires
 * that go down, the upper ones turn farther out; of those that go up, the lower ones.
 */
final class Lanes {
    private Lanes() {}

    /**
     * Lanes in the order of the wires, 0 being the one beside the header.
     *
     * @param pins heights at the header
     * @param boxes heights at the boxes
     */
    static List<Integer> of(List<Double> pins, List<Double> boxes) {
        List<Integer> down = new ArrayList<>();
        List<Integer> up = new ArrayList<>();
        for (int i = 0; i < pins.size(); i++) {
            (boxes.get(i) >= pins.get(i) ? down : up).add(i);
        }
        down.sort(Comparator.comparing(pins::get, Comparator.reverseOrder()));
        up.sort(Comparator.comparing(pins::get));
        List<Integer> lanes = new ArrayList<>(pins.stream().map(pin -> 0).toList());
        int next = 0;
        for (int wire : up) {
            lanes.set(wire, next++);
        }
        for (int wire : down) {
            lanes.set(wire, next++);
        }
        return List.copyOf(lanes);
    }
}
