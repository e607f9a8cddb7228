package urna.hardware.drawing;

import urna.hardware.harness.End;
import urna.hardware.harness.Harness;
import urna.hardware.harness.Header;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;
import urna.kiosk.board.Wire;

/** The few circuits between header and parts, each with the pins that the board gives it. */
public final class CircuitsDrawing {
    private static final double WIDTH = 1200;
    private static final double CELL_WIDTH = 580;
    private static final double CELL_HEIGHT = 330;
    private static final double TOP = 90;

    private final Board board;
    private final Words words;
    private final Svg svg;
    private final Symbols symbols;

    private CircuitsDrawing(Board board, Words words) {
        this.board = board;
        this.words = words;
        double height = TOP + 3 * CELL_HEIGHT + 20;
        String title = words.get("circuits.title", board.name());
        svg = new Svg(WIDTH, height, "", title);
        symbols = new Symbols(svg);
        svg.text(WIDTH / 2, 44, 26, "middle", "font-weight=\"700\" fill=\"" + Colours.INK + "\"", title);
        svg.text(WIDTH / 2, 70, 15, "middle", Symbols.fill(Colours.SOFT), words.get("circuits.subtitle"));
    }

    public static String of(Board board, Words words) {
        CircuitsDrawing drawing = new CircuitsDrawing(board, words);
        int cell = 0;
        drawing.output(cell++, "A", Wire.LAMP, false);
        drawing.output(cell++, "B", Wire.BUZZER, true);
        if (board.pin(Wire.MAINS).isPresent()) {
            drawing.mains(cell++);
        }
        drawing.contact(cell++);
        drawing.clock(cell++);
        if (Harness.hasDisplayOnHeader(board)) {
            drawing.display(cell);
        }
        return drawing.svg.toString();
    }

    private static double x(int cell) {
        return 15 + (cell % 2) * (CELL_WIDTH + 10);
    }

    private static double y(int cell) {
        return TOP + Math.floorDiv(cell, 2) * CELL_HEIGHT;
    }

    private void frame(int cell, String letter, String title) {
        svg.rectangle(
                x(cell),
                y(cell),
                CELL_WIDTH,
                CELL_HEIGHT - 12,
                10,
                "fill=\"" + Colours.PAPER + "\" stroke=\"#c9c4b8\"");
        svg.circle(x(cell) + 28, y(cell) + 28, 14, Symbols.fill(Colours.INK));
        svg.text(x(cell) + 28, y(cell) + 34, 16, "middle", "font-weight=\"700\" fill=\"#ffffff\"", letter);
        svg.text(x(cell) + 52, y(cell) + 34, 17, "start", "font-weight=\"700\" fill=\"" + Colours.INK + "\"", title);
    }

    private void note(int cell, String key, Object... values) {
        svg.text(
                x(cell) + 20,
                y(cell) + CELL_HEIGHT - 28,
                13,
                "start",
                Symbols.fill(Colours.SOFT),
                words.get(key, values));
    }

    private void pin(double x, double y, String colour, int place, String name) {
        symbols.flag(x, y, 132, colour, name + " · " + words.get("circuits.pin", place));
    }

    private void gpio(double x, double y, Wire wire) {
        int gpio = board.pin(wire).orElseThrow();
        pin(x, y, Colours.GPIO, Header.place(gpio), "GPIO " + gpio);
    }

    /** A load that a transistor switches. */
    private void output(int cell, String letter, Wire wire, boolean coil) {
        frame(cell, letter, wire + ": " + words.get("wiring.note." + wire));
        double left = x(cell) + 24;
        double middle = y(cell) + 190;
        double base = left + 270;
        double collector = base + 34;
        gpio(left, middle, wire);
        symbols.wire(left + 132, middle, base, middle)
                .resistor(left + 146, middle, "1 kΩ")
                .node(left + 226, middle)
                .wire(left + 226, middle, left + 226, middle + 84)
                .standingResistor(left + 226, middle + 18, "10 kΩ")
                .ground(left + 226, middle + 84)
                .npn(base, middle)
                .wire(collector, middle + 40, collector, middle + 84)
                .ground(collector, middle + 84)
                .label(collector + 24, middle + 5, "start", "2N2222A / BC337")
                .wire(collector, middle - 40, collector, middle - 122, left + 390, middle - 122);
        double load = middle - 84;
        if (coil) {
            symbols.buzzer(collector, load)
                    .node(collector, middle - 48)
                    .wire(collector, middle - 48, collector + 70, middle - 48, collector + 70, middle - 122)
                    .standingDiode(collector + 70, middle - 96)
                    .node(collector + 70, middle - 122)
                    .label(collector + 88, middle - 80, "start", "1N4148");
        } else {
            symbols.lamp(collector, load).label(collector + 28, load + 5, "start", words.legend(wire));
        }
        int supply = supplyOf(wire);
        pin(left + 390, middle - 122, Colours.VOLTS_5, supply, "5 V");
        note(cell, coil ? "circuits.buzzer" : "circuits.lamp");
    }

    private int supplyOf(Wire wire) {
        String part = wire == Wire.LAMP ? Harness.LAMP : Harness.BUZZER;
        return place(new End.Terminal(part, "+5 V"));
    }

    private int place(End end) {
        return Harness.of(board).ends().entrySet().stream()
                .filter(lead -> lead.getValue().equals(end))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(end + " is not on the header"))
                .getKey();
    }

    /** Closed while there is mains power: the sensor's transistor is the contact. */
    private void mains(int cell) {
        frame(cell, "C", Wire.MAINS + ": " + words.get("circuits.mains.title"));
        double left = x(cell) + 24;
        double top = y(cell) + 110;
        symbols.flag(left, top, 132, Colours.VOLTS_12, "+12 V")
                .wire(left + 132, top, left + 250, top, left + 250, top + 50)
                .resistor(left + 150, top, words.get("circuits.optocoupler.resistor"))
                .led(left + 250, top + 50)
                .wire(left + 250, top + 70, left + 250, top + 120, left + 132, top + 120)
                .flag(left, top + 120, 132, Colours.GROUND, "− 12 V")
                .piece(left + 215, top + 22, 130, 76, "")
                .label(left + 280, top + 114, "middle", "PC817")
                .wire(left + 310, top + 44, left + 310, top + 76)
                .wire(left + 310, top + 52, left + 330, top + 40, left + 330, top, left + 392, top)
                .wire(left + 310, top + 68, left + 330, top + 80, left + 330, top + 120, left + 392, top + 120)
                .label(left + 240, top + 40, "end", "1")
                .label(left + 240, top + 90, "end", "2")
                .label(left + 350, top + 92, "start", "3")
                .label(left + 350, top + 38, "start", "4");
        svg.polygon(Symbols.fill(Colours.INK), left + 330, top + 80, left + 319, top + 79, left + 325, top + 71);
        gpio(left + 392, top, Wire.MAINS);
        symbols.flag(left + 392, top + 120, 132, Colours.GROUND, words.get("supply.GROUND"));
        svg.text(left, top + 150, 13, "start", Symbols.fill(Colours.INK), words.get("circuits.mains.where"));
        note(cell, "circuits.mains");
    }

    /** Any button: the resistor is the Pi's own. */
    private void contact(int cell) {
        frame(cell, "D", words.get("circuits.contact.title"));
        double left = x(cell) + 24;
        double top = y(cell) + 190;
        gpio(left + 150, top, Wire.OPTION_1);
        symbols.piece(left, top - 104, 290, 140, words.get("circuits.insidePi"))
                .wire(left + 150, top, left + 60, top)
                .node(left + 60, top)
                .wire(left + 60, top, left + 60, top - 74)
                .standingResistor(left + 60, top - 64, "≈ 50 kΩ")
                .label(left + 60, top - 82, "middle", words.get("supply.VOLTS_3_3"))
                .wire(left + 60, top, left + 24, top)
                .wire(left + 268, top, left + 340, top)
                .button(left + 340, top)
                .wire(left + 400, top, left + 450, top, left + 450, top + 44)
                .ground(left + 450, top + 44)
                .label(left + 370, top - 32, "middle", Wire.OPTION_1.name());
        note(cell, "circuits.contact");
    }

    private void clock(int cell) {
        frame(cell, "E", words.get("circuits.clock.title"));
        double left = x(cell) + 24;
        double box = left + 300;
        double top = y(cell) + 84;
        svg.rectangle(box, top - 24, 190, 188, 8, "fill=\"#ffffff\" stroke=\"" + Colours.INK + "\" stroke-width=\"2\"");
        svg.text(box + 120, top + 66, 16, "middle", "font-weight=\"700\" fill=\"" + Colours.INK + "\"", "DS3231");
        svg.text(box + 120, top + 88, 13, "middle", Symbols.fill(Colours.SOFT), "CR2032");
        String[] marks = {"VCC", "GND", "SDA", "SCL"};
        for (int i = 0; i < marks.length; i++) {
            terminal(left, box, top + i * 46, new End.Terminal(Harness.CLOCK, marks[i]), marks[i]);
        }
        note(cell, "circuits.clock");
    }

    /** A wire from the header to a terminal at the left edge of a box. */
    private void terminal(double left, double box, double y, End.Terminal end, String mark) {
        int place = place(end);
        String name = Header.gpio(place)
                .map(gpio -> "GPIO " + gpio)
                .orElseGet(() -> words.get("supply." + Header.supply(place)));
        String colour = switch (Header.supply(place)) {
            case VOLTS_3_3 -> Colours.VOLTS_3_3;
            case GROUND -> Colours.GROUND;
            default -> Colours.BUS;
        };
        pin(left, y, colour, place, name);
        symbols.wire(left + 132, y, box, y).node(box, y).label(box + 10, y + 5, "start", mark);
    }

    private void display(int cell) {
        frame(cell, "F", words.get("circuits.display.title"));
        double left = x(cell) + 16;
        double shifter = left + 158;
        double glass = left + 420;
        double top = y(cell) + 84;
        String box = "fill=\"#ffffff\" stroke=\"" + Colours.INK + "\" stroke-width=\"2\"";
        svg.rectangle(shifter, top - 24, 150, 188, 8, box);
        svg.rectangle(glass, top - 24, 120, 188, 8, box);
        svg.text(
                shifter + 75,
                top + 184,
                13,
                "middle",
                Symbols.fill(Colours.SOFT),
                words.get("wiring.terminal.level-shifter"));
        svg.text(glass + 60, top + 184, 13, "middle", Symbols.fill(Colours.SOFT), "PCF8574 + HD44780");
        String[] low = {"LV", "LV1 (SDA)", "LV2 (SCL)", "GND"};
        String[] high = {"HV", "HV1", "HV2", "GND"};
        String[] terminals = {"VCC", "SDA", "SCL", "GND"};
        for (int i = 0; i < low.length; i++) {
            double y = top + i * 46;
            terminal(left, shifter, y, new End.Terminal(Harness.LEVEL_SHIFTER, low[i]), low[i]);
            symbols.wire(shifter + 150, y, glass, y)
                    .node(shifter + 150, y)
                    .node(glass, y)
                    .label(shifter + 140, y + 5, "end", high[i])
                    .label(glass + 10, y + 5, "start", terminals[i]);
        }
        symbols.node(shifter + 205, top)
                .wire(shifter + 205, top, shifter + 205, top - 22)
                .label(shifter + 205, top - 30, "middle", words.get("circuits.display.supply"));
        note(cell, "circuits.display");
    }
}
