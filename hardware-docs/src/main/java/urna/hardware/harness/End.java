package urna.hardware.harness;

import urna.kiosk.board.Wire;

/** What a wire of the harness ends at. */
public sealed interface End {
    /** One of the firmware's wires: a button, a contact or an output. */
    record Function(Wire wire) implements End {}

    /**
     * A terminal of a part that the firmware's pins do not name.
     *
     * @param part as the bill of materials calls it
     * @param mark what is printed beside the terminal
     */
    record Terminal(String part, String mark) implements End {}

    /** The common ground of all parts on one side of the header. */
    record CommonGround() implements End {}
}
