package urna.hardware.drawing;

/** The signs of a circuit diagram (IEC 60617, simplified). */
record Symbols(Svg svg) {
    private static final String WIRE = "stroke=\"" + Colours.INK + "\" stroke-width=\"2\" stroke-linejoin=\"round\"";
    private static final String SOLID = "fill=\"#ffffff\" stroke=\"" + Colours.INK + "\" stroke-width=\"2\"";

    Symbols wire(double... points) {
        svg.line(WIRE, points);
        return this;
    }

    /** Where wires join. */
    Symbols node(double x, double y) {
        svg.circle(x, y, 4, Colours.fill(Colours.INK));
        return this;
    }

    /** A coloured end of a wire, with its name: a pin of the header or a supply. */
    Symbols flag(double x, double y, double width, String colour, String text) {
        svg.rectangle(x, y - 13, width, 26, 5, Colours.fill(colour));
        svg.text(x + width / 2, y + 5, 13, "middle", "font-weight=\"600\" fill=\"#ffffff\"", text);
        return this;
    }

    /** A resistor lying on a wire, 50 long. */
    Symbols resistor(double x, double y, String value) {
        svg.rectangle(x, y - 8, 50, 16, 0, SOLID);
        return label(x + 25, y - 15, "middle", value);
    }

    /** A resistor standing on a wire, 50 high. */
    Symbols standingResistor(double x, double y, String value) {
        svg.rectangle(x - 8, y, 16, 50, 0, SOLID);
        return label(x + 15, y + 30, "start", value);
    }

    /** The end of a wire at ground. */
    Symbols ground(double x, double y) {
        svg.line("stroke=\"" + Colours.INK + "\" stroke-width=\"3\"", x - 13, y, x + 13, y);
        svg.line("stroke=\"" + Colours.INK + "\" stroke-width=\"3\"", x - 8, y + 6, x + 8, y + 6);
        svg.line("stroke=\"" + Colours.INK + "\" stroke-width=\"3\"", x - 3, y + 12, x + 3, y + 12);
        return this;
    }

    /** An NPN transistor: base at (x, y), collector at (x + 34, y - 40), emitter at (x + 34, y + 40). */
    Symbols npn(double x, double y) {
        svg.circle(x + 24, y, 26, SOLID);
        svg.line("stroke=\"" + Colours.INK + "\" stroke-width=\"4\"", x + 14, y - 16, x + 14, y + 16);
        wire(x, y, x + 14, y);
        wire(x + 14, y - 8, x + 34, y - 22, x + 34, y - 40);
        wire(x + 14, y + 8, x + 34, y + 22, x + 34, y + 40);
        return arrow(x + 34, y + 22);
    }

    /** The tip of a transistor's emitter, which points down and to the right. */
    Symbols arrow(double x, double y) {
        svg.polygon(Colours.fill(Colours.INK), x, y, x - 12, y - 3, x - 6, y - 11);
        return this;
    }

    /** A diode standing on a wire, its ring above: 20 high from (x, y). */
    Symbols standingDiode(double x, double y) {
        svg.polygon(SOLID, x - 11, y + 20, x + 11, y + 20, x, y + 1);
        svg.line("stroke=\"" + Colours.INK + "\" stroke-width=\"3\"", x - 11, y, x + 11, y);
        return this;
    }

    /** A diode that gives light, pointing down: 20 high from (x, y). */
    Symbols led(double x, double y) {
        svg.polygon(SOLID, x - 11, y, x + 11, y, x, y + 19);
        svg.line("stroke=\"" + Colours.INK + "\" stroke-width=\"3\"", x - 11, y + 20, x + 11, y + 20);
        for (double beam : new double[] {0, 9}) {
            svg.line(WIRE, x + 16, y + 4 + beam, x + 32, y + 4 + beam);
            svg.polygon(Colours.fill(Colours.INK), x + 37, y + 4 + beam, x + 30, y + beam, x + 30, y + 8 + beam);
        }
        return this;
    }

    Symbols lamp(double x, double y) {
        svg.circle(x, y, 18, SOLID);
        double arm = 18 * Math.sqrt(0.5);
        return wire(x - arm, y - arm, x + arm, y + arm).wire(x - arm, y + arm, x + arm, y - arm);
    }

    Symbols buzzer(double x, double y) {
        svg.rectangle(x - 18, y - 18, 36, 36, 6, SOLID);
        return label(x, y + 6, "middle", "♪");
    }

    /** A push-button on a wire, 60 long. */
    Symbols button(double x, double y) {
        wire(x, y, x + 14, y)
                .wire(x + 46, y, x + 60, y)
                .wire(x + 12, y - 9, x + 48, y - 9)
                .wire(x + 30, y - 9, x + 30, y - 20);
        node(x + 14, y);
        return node(x + 46, y);
    }

    /** A dashed border around what is one piece. */
    Symbols piece(double x, double y, double width, double height) {
        svg.rectangle(
                x,
                y,
                width,
                height,
                8,
                "fill=\"none\" stroke=\"" + Colours.SOFT + "\" stroke-width=\"1.5\" stroke-dasharray=\"6 4\"");
        return this;
    }

    Symbols label(double x, double y, String anchor, String text) {
        svg.text(x, y, 13.5, anchor, Colours.fill(Colours.INK), text);
        return this;
    }
}
