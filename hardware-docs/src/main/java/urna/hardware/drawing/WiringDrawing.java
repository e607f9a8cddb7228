package urna.hardware.drawing;

import java.util.List;
import urna.hardware.harness.End;
import urna.hardware.harness.Harness;
import urna.hardware.harness.Header;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;

/** The header with every wire that leaves it, and what is at the other end. */
public final class WiringDrawing {
    static final double WIDTH = 1500;
    static final double MIDDLE = WIDTH / 2;
    private static final int ROWS = Header.SIZE / 2;
    private static final double TOP = 140;
    static final double PIN_PITCH = 40;
    private static final double PIN_RADIUS = 13;
    private static final double FLAG_WIDTH = 86;
    private static final double FLAG_HEIGHT = 26;
    private static final double FOOT = 120;

    private final Harness harness;
    private final Words words;
    private final String title;

    private WiringDrawing(Board board, Words words) {
        this.harness = Harness.of(board);
        this.words = words;
        this.title = words.get("wiring.title", words.name(board));
    }

    public static String of(Board board, Words words) {
        return new WiringDrawing(board, words).draw();
    }

    private String draw() {
        Side left = Side.of(harness, true);
        Side right = Side.of(harness, false);
        double room = Math.max(ROWS * PIN_PITCH, Math.max(SideDrawing.height(left), SideDrawing.height(right)));
        double height = TOP + room + FOOT;
        Svg svg = new Svg(WIDTH, height, "", title);
        svg.text(MIDDLE, 44, 26, "middle", "font-weight=\"700\" fill=\"" + Colours.INK + "\"", title);
        svg.text(MIDDLE, 72, 15, "middle", "fill=\"" + Colours.SOFT + "\"", words.get("wiring.subtitle"));
        double firstPin = TOP + (room - ROWS * PIN_PITCH) / 2 + PIN_PITCH / 2;
        for (Side side : List.of(left, right)) {
            double above = (room - SideDrawing.height(side)) / 2;
            double first = firstPin + PIN_PITCH * Math.floor((TOP + above - firstPin) / PIN_PITCH);
            new SideDrawing(svg, side, words, place -> pinY(firstPin, place), first, TOP - 22, height - FOOT + 24)
                    .draw();
        }
        drawHeader(svg, firstPin);
        drawFoot(svg, height);
        return svg.toString();
    }

    private static double pinY(double firstPin, int place) {
        return firstPin + Math.floorDiv(place - 1, 2) * PIN_PITCH;
    }

    private void drawHeader(Svg svg, double firstPin) {
        svg.rectangle(MIDDLE - 34, firstPin - 26, 68, ROWS * PIN_PITCH + 12, 8, "fill=\"#263238\"");
        for (int place = 1; place <= Header.SIZE; place++) {
            boolean left = place % 2 == 1;
            double x = MIDDLE + (left ? -16 : 16);
            double y = pinY(firstPin, place);
            String colour = colour(place);
            if (place == 1) {
                // The first pin is square, as it is on the board.
                svg.rectangle(x - PIN_RADIUS, y - PIN_RADIUS, 2 * PIN_RADIUS, 2 * PIN_RADIUS, 1, Colours.fill(colour));
            } else {
                svg.circle(x, y, PIN_RADIUS, Colours.fill(colour));
            }
            svg.text(x, y + 4.5, 12.5, "middle", "font-weight=\"700\" fill=\"#ffffff\"", String.valueOf(place));
            double flag = left ? MIDDLE - 40 - FLAG_WIDTH : MIDDLE + 40;
            svg.rectangle(flag, y - FLAG_HEIGHT / 2, FLAG_WIDTH, FLAG_HEIGHT, 5, Colours.fill(colour));
            svg.text(
                    flag + FLAG_WIDTH / 2,
                    y + 5,
                    13.5,
                    "middle",
                    "font-weight=\"600\" fill=\"#ffffff\"",
                    flagText(place));
        }
    }

    private String flagText(int place) {
        return Header.gpio(place)
                .map(gpio -> "GPIO " + gpio)
                .orElseGet(() -> words.get("supply." + Header.supply(place)));
    }

    private String colour(int place) {
        return switch (Header.supply(place)) {
            case VOLTS_3_3 -> Colours.VOLTS_3_3;
            case VOLTS_5 -> Colours.VOLTS_5;
            case GROUND -> Colours.GROUND;
            case ADD_ON_MEMORY -> Colours.BUS;
            case NONE ->
                harness.end(place)
                        .map(end -> end instanceof End.Terminal ? Colours.BUS : Colours.GPIO)
                        .orElse(Colours.FREE);
        };
    }

    private void drawFoot(Svg svg, double height) {
        double y = height - 44;
        String[] colours = {Colours.GPIO, Colours.BUS, Colours.VOLTS_3_3, Colours.VOLTS_5, Colours.GROUND, Colours.FREE
        };
        String[] keys = {"gpio", "bus", "volts3", "volts5", "ground", "free"};
        double x = 110;
        for (int i = 0; i < colours.length; i++) {
            svg.rectangle(x, y - 13, 16, 16, 3, Colours.fill(colours[i]));
            svg.text(x + 24, y, 14, "start", Colours.fill(Colours.INK), words.get("wiring.legend." + keys[i]));
            x += 220;
        }
        svg.text(MIDDLE, height - 14, 14, "middle", Colours.fill(Colours.SOFT), words.get("wiring.foot"));
    }
}
