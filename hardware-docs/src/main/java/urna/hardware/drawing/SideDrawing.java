package urna.hardware.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import urna.hardware.harness.End;
import urna.hardware.harness.Harness;
import urna.hardware.words.Words;
import urna.kiosk.board.Wire;

/**
 * One side of the wiring diagram: boxes in groups, the wires to them, and the common ground behind them.
 *
 * @param pinY the height of a place on the header
 * @param first where the first group begins
 * @param above where a ground lead may pass above all boxes
 * @param below where it may pass below
 */
record SideDrawing(
        Svg svg, Side side, Words words, IntToDoubleFunction pinY, double first, double above, double below) {
    /** As far apart as pins are: shifted by half of it, no box is at a pin's height, and no wire lies beside another. */
    private static final double ROW = WiringDrawing.PIN_PITCH;

    private static final double BOX_HEIGHT = 30;
    private static final double TITLE = ROW;
    private static final double FLAG_EDGE = 126;
    private static final double LANE = 10;
    private static final double FIRST_LANE = FLAG_EDGE + 28;
    private static final double BOX_NEAR = 340;
    private static final double BOX_FAR = 690;
    private static final double RAIL = 716;

    static double height(Side side) {
        long groups = side.leads().stream().filter(Side.Lead::opensGroup).count();
        return side.leads().size() * ROW + groups * TITLE;
    }

    void draw() {
        List<Double> boxes = boxes();
        drawGround(boxes);
        drawWires(boxes);
        for (int i = 0; i < side.leads().size(); i++) {
            drawBox(side.leads().get(i), boxes.get(i));
        }
    }

    private List<Double> boxes() {
        List<Double> boxes = new ArrayList<>();
        double y = first;
        for (Side.Lead lead : side.leads()) {
            y += lead.opensGroup() ? TITLE : 0;
            boxes.add(y + ROW / 2);
            y += ROW;
        }
        return boxes;
    }

    /** A distance from the middle of the sheet, as an x on this side. */
    private double x(double distance) {
        return WiringDrawing.MIDDLE + (side.left() ? -distance : distance);
    }

    private void drawWires(List<Double> boxes) {
        List<Double> pins = side.leads().stream()
                .map(lead -> pinY.applyAsDouble(lead.place()))
                .toList();
        List<Integer> lanes = Lanes.of(pins, boxes);
        for (int i = 0; i < boxes.size(); i++) {
            double lane = x(FIRST_LANE + lanes.get(i) * LANE);
            double[] way = {x(FLAG_EDGE), pins.get(i), lane, pins.get(i), lane, boxes.get(i), x(BOX_NEAR), boxes.get(i)
            };
            // A white edge, so that crossing wires are seen to cross.
            svg.line("stroke=\"#ffffff\" stroke-width=\"7\" stroke-linejoin=\"round\"", way);
            svg.line(
                    "stroke=\"" + colour(side.leads().get(i)) + "\" stroke-width=\"3\" stroke-linejoin=\"round\"", way);
        }
    }

    private static String colour(Side.Lead lead) {
        if (lead.end() instanceof End.Terminal terminal) {
            return switch (terminal.mark()) {
                case "+5 V" -> Colours.VOLTS_5;
                case "VCC", "LV" -> Colours.VOLTS_3_3;
                case "GND" -> Colours.GROUND;
                default -> Colours.BUS;
            };
        }
        return Colours.of(lead.where());
    }

    private void drawBox(Side.Lead lead, double y) {
        String colour = Colours.of(lead.where());
        double left = Math.min(x(BOX_NEAR), x(BOX_FAR));
        if (lead.opensGroup()) {
            svg.text(
                    left + 2,
                    y - ROW / 2 - 4,
                    15,
                    "start",
                    "font-weight=\"700\" fill=\"" + colour + "\"",
                    words.place(lead.where()));
        }
        svg.rectangle(
                left,
                y - BOX_HEIGHT / 2,
                BOX_FAR - BOX_NEAR,
                BOX_HEIGHT,
                5,
                "fill=\"" + Colours.PAPER + "\" stroke=\"" + colour + "\" stroke-width=\"1.5\"");
        svg.circle(x(BOX_NEAR), y, 4, Colours.fill(colour(lead)));
        drawSymbol(lead, y);
        double text = side.left() ? left + 12 : left + 76;
        if (lead.end() instanceof End.Function function) {
            Wire wire = function.wire();
            svg.text(text, y + 5, 14, "start", bold(), wire.name());
            svg.text(text + 106, y + 5, 13, "start", Colours.fill(Colours.INK), note(wire));
        } else if (lead.end() instanceof End.Terminal terminal) {
            svg.text(text, y + 5, 14, "start", bold(), terminal.mark());
            svg.text(text + 106, y + 5, 13, "start", Colours.fill(Colours.INK), note(terminal));
        }
    }

    private static String bold() {
        return "font-weight=\"700\" fill=\"" + Colours.INK + "\"";
    }

    private String note(Wire wire) {
        return words.get("wiring.note." + wire);
    }

    private String note(End.Terminal terminal) {
        return words.get("wiring.terminal." + terminal.part());
    }

    /** At the box's inner end: a switch, a circuit's letter, or nothing for a mere terminal. */
    private void drawSymbol(Side.Lead lead, double y) {
        if (!(lead.end() instanceof End.Function function)) {
            return;
        }
        double inner = x(BOX_NEAR + 14);
        double outer = x(BOX_NEAR + 56);
        switch (function.wire()) {
            case LAMP -> letter("A", y);
            case BUZZER -> letter("B", y);
            case MAINS -> letter("C", y);
            default -> {
                boolean isButton = function.wire().kind() == Wire.Kind.BUTTON;
                String ink = "stroke=\"" + Colours.INK + "\" stroke-width=\"2\"";
                double a = x(BOX_NEAR + 24);
                double b = x(BOX_NEAR + 46);
                svg.line(ink, inner, y + 4, a, y + 4).line(ink, b, y + 4, outer, y + 4);
                if (isButton) {
                    svg.line(ink, x(BOX_NEAR + 22), y - 2, x(BOX_NEAR + 48), y - 2);
                    svg.rectangle(
                            Math.min(x(BOX_NEAR + 28), x(BOX_NEAR + 42)),
                            y - 10,
                            14,
                            8,
                            2,
                            "fill=\"" + Colours.cap(function.wire()) + "\" stroke=\"" + Colours.INK + "\"");
                } else {
                    svg.line(ink, a, y + 4, x(BOX_NEAR + 45), y - 6);
                }
                svg.circle(a, y + 4, 2.5, Colours.fill(Colours.INK));
                svg.circle(b, y + 4, 2.5, Colours.fill(Colours.INK));
            }
        }
    }

    private void letter(String letter, double y) {
        svg.circle(x(BOX_NEAR + 35), y, 11, Colours.fill(Colours.INK));
        svg.text(x(BOX_NEAR + 35), y + 5, 14, "middle", "font-weight=\"700\" fill=\"#ffffff\"", letter);
    }

    /** From the header's ground past the ends of the boxes: on the left below them, on the right above. */
    private void drawGround(List<Double> boxes) {
        String look = "stroke=\"" + Colours.GROUND + "\" stroke-width=\"4\" stroke-linejoin=\"round\"";
        int place = side.left() ? Harness.GROUND_LEFT : Harness.GROUND_RIGHT;
        double passing = side.left() ? below : above;
        double lane = x(FLAG_EDGE + 14);
        double pin = pinY.applyAsDouble(place);
        List<Double> grounded = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (side.leads().get(i).end() instanceof End.Function) {
                grounded.add(boxes.get(i));
            }
        }
        if (grounded.isEmpty()) {
            return;
        }
        double end = side.left() ? grounded.get(0) : grounded.get(grounded.size() - 1);
        svg.line(look, x(FLAG_EDGE), pin, lane, pin, lane, passing, x(RAIL), passing, x(RAIL), end);
        for (double y : grounded) {
            svg.line("stroke=\"" + Colours.GROUND + "\" stroke-width=\"2.5\"", x(BOX_FAR), y, x(RAIL), y);
            svg.circle(x(RAIL), y, 4, Colours.fill(Colours.GROUND));
        }
    }
}
