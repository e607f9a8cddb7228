package urna.hardware.drawing;

import urna.hardware.harness.End;
import urna.hardware.harness.Harness;
import urna.hardware.harness.Header;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;
import urna.kiosk.board.Wire;

/**
 * The room of one circuit on its sheet.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
record CircuitCell(Svg svg, Board board, Words words, double x, double y) {
    static final double WIDTH = 580;
    static final double HEIGHT = 318;
    /** How wide a pin's flag is. */
    static final double FLAG = 140;

    private static final double INSET = 24;

    CircuitCell frame(String letter, String title) {
        String bold = "font-weight=\"700\" ";
        svg.rectangle(x, y, WIDTH, HEIGHT, 10, Colours.fill(Colours.PAPER) + " stroke=\"#c9c4b8\"");
        svg.circle(x + 28, y + 28, 14, Colours.fill(Colours.INK));
        svg.text(x + 28, y + 34, 16, "middle", bold + Colours.fill("#ffffff"), letter);
        svg.text(x + 52, y + 34, 17, "start", bold + Colours.fill(Colours.INK), title);
        return this;
    }

    void note(String key) {
        svg.text(x + 20, y + HEIGHT - 16, 13, "start", Colours.fill(Colours.SOFT), words.get(key));
    }

    Symbols symbols() {
        return new Symbols(svg);
    }

    /** Where what is drawn begins. */
    double left() {
        return x + INSET;
    }

    /** The flag of a wire's pin. */
    void gpio(double flagX, double flagY, Wire wire) {
        pin(flagX, flagY, Header.place(board.pin(wire).orElseThrow()), Colours.GPIO);
    }

    /**
     * A wire from the header to a terminal at the left edge of a module.
     *
     * @param moduleX where that edge is
     * @param mark what is printed beside the terminal
     */
    void terminal(double flagX, double moduleX, double wireY, End.Terminal end, String mark) {
        int place = place(end);
        String colour = switch (Header.supply(place)) {
            case VOLTS_3_3 -> Colours.VOLTS_3_3;
            case GROUND -> Colours.GROUND;
            default -> Colours.BUS;
        };
        pin(flagX, wireY, place, colour);
        symbols()
                .wire(flagX + FLAG, wireY, moduleX, wireY)
                .node(moduleX, wireY)
                .label(moduleX + 10, wireY + 5, "start", mark);
    }

    /** The flag of a place on the header. */
    void pin(double flagX, double flagY, int place, String colour) {
        String name = Header.gpio(place)
                .map(gpio -> "GPIO " + gpio)
                .orElseGet(() -> words.get("supply." + Header.supply(place)));
        symbols().flag(flagX, flagY, FLAG, colour, name + " · " + words.get("circuits.pin", place));
    }

    /** Where on the header the wire to a terminal begins. */
    int place(End end) {
        return Harness.of(board).ends().entrySet().stream()
                .filter(lead -> lead.getValue().equals(end))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(end + " is not on the header"))
                .getKey();
    }

    /** A module: a box with its name below. */
    void module(double boxX, double boxY, double width, double height, String name) {
        svg.rectangle(
                boxX,
                boxY,
                width,
                height,
                8,
                Colours.fill("#ffffff") + " stroke=\"" + Colours.INK + "\" stroke-width=\"2\"");
        svg.text(boxX + width / 2, boxY + height + 20, 13, "middle", Colours.fill(Colours.SOFT), name);
    }
}
